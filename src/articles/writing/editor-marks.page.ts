import { Extension, Mark, mergeAttributes } from '@tiptap/core'
import { Image } from '@tiptap/extension-image'
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table'
import { StarterKit } from '@tiptap/starter-kit'
import type { Look } from '#/articles/body/body-tree.ts'

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    looks: { setLook: (look: Look | null) => ReturnType }
  }
}

const looks: readonly string[] = ['align-center', 'align-right', 'flush']
const lines = ['paragraph', 'heading']

/** How a line stands, as a class: the policy of the desk and of the portal takes no styles written into the text. */
const Looks = Extension.create({
  name: 'looks',
  addGlobalAttributes() {
    const look = {
      default: null,
      parseHTML: (element: HTMLElement) => looks.find((each) => element.classList.contains(each)) ?? null,
      renderHTML: (attributes: Record<string, unknown>) => (attributes.look ? { class: attributes.look } : {}),
    }
    const id = {
      default: null,
      parseHTML: (element: HTMLElement) => (element.id.startsWith('note-') ? element.id : null),
      renderHTML: (attributes: Record<string, unknown>) => (attributes.id ? { id: attributes.id } : {}),
    }
    return [
      { types: lines, attributes: { look, id } },
      { types: ['listItem', 'link'], attributes: { id } },
    ]
  },
  addCommands() {
    return {
      setLook:
        (look) =>
        ({ commands }) =>
          lines.map((type) => commands.updateAttributes(type, { look })).some(Boolean),
    }
  },
})

const small = (name: 'sup' | 'sub') =>
  Mark.create({
    name,
    inclusive: false, // what is typed after a footnote's mark is text again
    excludes: name === 'sup' ? 'sub' : 'sup',
    parseHTML: () => [{ tag: name }],
    renderHTML: ({ HTMLAttributes }) => [name, HTMLAttributes, 0],
  })

/** A table without widths written into it. */
const PlainTable = Table.extend({
  renderHTML({ HTMLAttributes }) {
    return ['table', mergeAttributes(HTMLAttributes), ['tbody', 0]]
  },
})

const link = {
  openOnClick: false,
  autolink: false,
  linkOnPaste: false,
  HTMLAttributes: { target: null, rel: null },
  isAllowedUri: (address: string) => /^(?:https?:\/\/|\/(?![/\\])|#note-)/i.test(address),
}

/** What a text is made of in the editor: the same grammar as `cleanBody`. */
export const editorMarks = [
  StarterKit.configure({
    heading: { levels: [2, 3, 4] },
    ...{ strike: false, code: false, codeBlock: false },
    link,
  }),
  small('sup'),
  small('sub'),
  Image.configure({ inline: true, allowBase64: false }),
  PlainTable,
  TableRow,
  TableCell,
  TableHeader,
  Looks,
]
