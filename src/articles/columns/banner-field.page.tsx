import { Button } from 'antd'
import { pictureExtensions } from '#/articles/files/file-kind.ts'
import { UploadButton } from '#/articles/files/upload-button.page.tsx'

/** A picture that stands for a topic, or on top of the site. */
export function BannerField(props: {
  readonly words?: string
  readonly banner: string | null
  readonly onChange: (banner: string | null) => void
}) {
  const { words = '题图', banner, onChange } = props
  return (
    <section className="field" aria-label={words}>
      <strong>{words}</strong>
      {banner ? (
        <>
          <img className="picture-shown" src={banner} alt={`现在的${words}`} />
          <Button onClick={() => onChange(null)}>去掉{words}</Button>
        </>
      ) : null}
      <UploadButton
        words={banner ? `换${words}` : `上传${words}`}
        accept={pictureExtensions}
        onDone={({ url }) => onChange(url)}
      />
    </section>
  )
}
