/** A drawing for the carousel of a demonstration: made of shapes, so that nobody takes it for a photograph of anything. */
export type DemoPicture = { readonly name: string; readonly alt: string; readonly svg: string }

const [width, height] = [1280, 720]

const scenes = [
  { name: '晨光', sky: ['#fde7c8', '#f6b48a'], hills: ['#c9764f', '#8c4a3c', '#5a2f2c'] },
  { name: '晴空', sky: ['#d9efff', '#8fc7f0'], hills: ['#6fae8c', '#3f7f6c', '#2a5a55'] },
  { name: '暮色', sky: ['#d8c7ee', '#8a74b8'], hills: ['#6b5a96', '#4a3f72', '#2f2a52'] },
  { name: '秋原', sky: ['#fff3d6', '#f0cf8a'], hills: ['#d2a24c', '#a8752f', '#6e4a24'] },
  { name: '水乡', sky: ['#e4f4f1', '#a5d5cf'], hills: ['#6fb0ab', '#3e8080', '#245a5e'] },
] as const

/** The drawings, the same every time. */
export const demoPictures: readonly DemoPicture[] = scenes.map(({ name, sky, hills }, index) => ({
  name: `示例图-${name}.png`,
  alt: `示例图形：${name}`,
  svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
<defs><linearGradient id="sky" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${sky[0]}"/><stop offset="1" stop-color="${sky[1]}"/></linearGradient></defs>
<rect width="${width}" height="${height}" fill="url(#sky)"/>
<circle cx="${220 + index * 190}" cy="170" r="70" fill="#fff" opacity="0.75"/>
${hills.map((fill, layer) => `<path d="${hill(index, layer)}" fill="${fill}"/>`).join('\n')}
${tower(180 + ((index * 230) % 900), hills[2])}
</svg>`,
}))

/** One row of hills, the nearer the lower. */
function hill(scene: number, layer: number): string {
  const base = 400 + layer * 95
  const rise = 120 - layer * 18
  const shift = (scene * 137 + layer * 211) % 320
  const tops = Array.from({ length: 7 }, (_, at) => {
    const x = at * 240 - shift
    return `Q ${x + 60} ${base - rise - ((at * 53 + scene * 31) % 60)} ${x + 240} ${base}`
  })
  return `M ${-shift} ${height} L ${-shift} ${base} ${tops.join(' ')} L ${width + 400} ${height} Z`
}

/** A bell tower: a base, two roofs. */
function tower(x: number, fill: string): string {
  return `<g fill="${fill}" transform="translate(${x} 372)">
<rect x="-60" y="120" width="120" height="190"/><path d="M -110 124 L -70 88 L 70 88 L 110 124 Z"/>
<rect x="-42" y="30" width="84" height="60"/><path d="M -84 34 L 0 -28 L 84 34 Z"/></g>`
}
