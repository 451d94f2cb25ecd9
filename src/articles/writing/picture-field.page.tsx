import { Button } from 'antd'
import type { ContentJson } from '#/articles/content-wire.ts'
import { TextField } from '#/articles/desk/text-fields.page.tsx'
import { pictureExtensions } from '#/articles/files/file-kind.ts'
import { UploadButton } from '#/articles/files/upload-button.page.tsx'

type Picture = ContentJson['picture']

/** 题图: the picture of the carousel and of lists, with its words. */
export function PictureField(props: { readonly picture: Picture; readonly onChange: (picture: Picture) => void }) {
  const { picture, onChange } = props
  return (
    <section className="field" aria-label="题图">
      <strong>题图（可不加；首页轮播和图片列表用）</strong>
      {picture ? (
        <>
          <img className="picture-shown" src={picture.url} alt={picture.alt} />
          <TextField
            label="题图的替代文字（必填，例如“区长在会上讲话”）"
            most={200}
            value={picture.alt}
            onChange={(said) => onChange({ ...picture, alt: said })}
          />
          <Button onClick={() => onChange(null)}>去掉题图</Button>
        </>
      ) : null}
      <UploadButton
        words={picture ? '换一张题图' : '上传题图'}
        accept={pictureExtensions}
        onDone={({ url }) => onChange({ url, alt: picture?.alt ?? '' })}
      />
    </section>
  )
}
