import { readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

const root = fileURLToPath(new URL('.', import.meta.url))

/** Few files, for each is a round of its own: what the frame needs is one, and what the same screens share is one. */
const codeSplitting = {
  groups: [
    { name: 'frame', tags: ['$initial' as const], test: /^(?!.*(main\.page\.tsx|index\.html)$)/, priority: 2 },
    { name: 'shared', minShareCount: 2, entriesAware: true },
  ],
}
/** What is shared is called after all who share it, which is too long for an address. */
const nameOf = (name = '') => `assets/${name.split('~')[0]}-[hash]`
const chunkFileNames = ({ name }: { readonly name: string }) => `${nameOf(name)}.js`
const assetFileNames = ({ names }: { readonly names: readonly string[] }) =>
  `${nameOf(names[0]?.replace(/\.\w+$/, ''))}[extname]`

/** The desk: the only thing that is built. `npm run desk:dev` serves it beside a running `npm start`. */
export default defineConfig({
  root,
  base: '/desk/',
  resolve: { alias: [{ find: /^#\//, replacement: `${root}src/` }] },
  plugins: [react(), stylesWithNonce(), listInputs(), compressed()],
  build: {
    outDir: 'out/desk',
    emptyOutDir: true,
    manifest: true,
    target: 'es2023',
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1_500,
    rolldownOptions: { output: { codeSplitting, chunkFileNames, assetFileNames } },
  },
  server: { port: 5173, proxy: { '/api': 'http://127.0.0.1:8080' } },
})

/** Leaves beside the result which of our files went into it, so that `bin/build-desk.mjs` knows when it is stale. */
function listInputs(): Plugin {
  return {
    name: 'list-inputs',
    apply: 'build',
    writeBundle({ dir }) {
      const own = [...this.getModuleIds()].filter((id) => id.startsWith(root) && !id.includes('node_modules'))
      const files = new Set(own.map((id) => relative(root, id.split('?')[0]!)))
      writeFileSync(join(dir!, 'inputs.json'), JSON.stringify([...files].sort()))
    },
  }
}

/**
 * antd forgets the page's nonce where it measures scroll bars and locks scrolling; every style it writes gets it here (decision 0010).
 * When it no longer writes them like this, the build says so.
 */
function stylesWithNonce(): Plugin {
  const forgets = 'if (csp?.nonce) {\n    styleNode.nonce = csp?.nonce;\n  }'
  const remembers = "styleNode.nonce = document.querySelector('meta[name=csp-nonce]')?.content ?? '';"
  return {
    name: 'styles-with-nonce',
    transform: {
      filter: { id: /@rc-component\/util\/es\/Dom\/dynamicCSS\.js$/ },
      handler(code) {
        if (!code.includes(forgets)) this.error('dynamicCSS.js of @rc-component/util has changed: see stylesWithNonce')
        return code.replace(forgets, remembers)
      },
    },
  }
}

/** Writes every file compressed beside itself, so that the server compresses nothing. */
function compressed(): Plugin {
  return {
    name: 'compressed',
    apply: 'build',
    writeBundle({ dir }, bundle) {
      for (const name of Object.keys(bundle).filter((file) => /\.(js|css)$/.test(file))) {
        const content = readFileSync(join(dir!, name))
        writeFileSync(join(dir!, `${name}.gz`), gzipSync(content))
        writeFileSync(join(dir!, `${name}.br`), brotliCompressSync(content))
      }
    },
  }
}
