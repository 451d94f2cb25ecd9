// What makes reading easier where a browser runs scripts. Everything can be read and reached without it.
;(() => {
  const root = document.documentElement
  const all = (what, within = document) => [...within.querySelectorAll(what)]
  const made = (tag, attributes, text = '') => {
    const element = document.createElement(tag)
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
    element.textContent = text
    return element
  }
  const remembered = (name) => {
    try {
      return localStorage.getItem(name)
    } catch {
      return null
    }
  }
  const remember = (name, value) => {
    try {
      if (value === null) localStorage.removeItem(name)
      else localStorage.setItem(name, value)
    } catch {
      // Private windows remember nothing, and nothing depends on it.
    }
  }

  root.classList.add('js')

  // 今天
  for (const place of all('[data-today]')) {
    const today = new Intl.DateTimeFormat('zh-CN', { dateStyle: 'full', timeZone: 'Asia/Shanghai' })
    place.textContent = today.format(new Date())
  }

  // Tabs: anchors to the lists below become tabs over them.
  for (const [index, box] of all('[data-tabs]').entries()) {
    const bar = box.querySelector('.tab-bar')
    const links = all('a', bar)
    const panels = links.map((link) => box.querySelector(link.getAttribute('href')))
    const show = (at) => {
      for (const [other, link] of links.entries()) {
        link.setAttribute('aria-selected', String(other === at))
        link.tabIndex = other === at ? 0 : -1
        panels[other].hidden = other !== at
      }
    }
    bar.setAttribute('role', 'tablist')
    for (const [at, link] of links.entries()) {
      link.id = `tab-${index}-${at}`
      link.parentElement.setAttribute('role', 'presentation')
      link.setAttribute('role', 'tab')
      link.setAttribute('aria-controls', panels[at].id)
      panels[at].setAttribute('role', 'tabpanel')
      panels[at].removeAttribute('aria-label')
      panels[at].setAttribute('aria-labelledby', link.id)
      link.addEventListener('click', (event) => {
        event.preventDefault()
        show(at)
      })
      link.addEventListener('keydown', (event) => {
        const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
        if (event.key === ' ') event.preventDefault()
        if (event.key === ' ') show(at)
        if (!step) return
        const next = (at + step + links.length) % links.length
        show(next)
        links[next].focus()
      })
    }
    const asked = links.findIndex((link) => link.hash === location.hash)
    show(Math.max(0, asked))
  }

  // Pictures in turn. It stands still while one points at it, while something in it has the focus, and once it is told to.
  for (const box of all('[data-carousel]')) {
    const slides = box.querySelector('.slides')
    const count = slides.children.length
    slides.setAttribute('tabindex', '0')
    slides.setAttribute('aria-label', '图片新闻，可左右滑动')
    if (count < 2) continue
    let halted = matchMedia('(prefers-reduced-motion: reduce)').matches || root.classList.contains('elder')
    let busy = false
    const at = () => Math.round(slides.scrollLeft / slides.clientWidth)
    const go = (to) => slides.scrollTo({ left: ((to + count) % count) * slides.clientWidth, behavior: 'smooth' })
    const keys = made('div', { class: 'carousel-keys' })
    const key = (name, text, press) => {
      const button = made('button', { type: 'button', 'aria-label': name }, text)
      button.addEventListener('click', press)
      keys.append(button)
      return button
    }
    const label = () => {
      pause.textContent = halted ? '▶' : 'Ⅱ'
      pause.setAttribute('aria-label', halted ? '继续播放' : '停止播放')
    }
    key('上一张', '‹', () => go(at() - 1))
    const pause = key('停止播放', 'Ⅱ', () => {
      halted = !halted
      label()
    })
    key('下一张', '›', () => go(at() + 1))
    label()
    box.append(keys)
    for (const [name, is] of [
      ['mouseenter', true],
      ['mouseleave', false],
      ['focusin', true],
      ['focusout', false],
    ])
      box.addEventListener(name, () => {
        busy = is
      })
    setInterval(() => {
      if (!halted && !busy && !document.hidden) go(at() + 1)
    }, 6000)
  }

  // 字号, 打印, 复制链接 of an article.
  const sizes = { large: '1.4375rem', middle: '1.125rem', small: '1rem' }
  for (const button of all('[data-size]'))
    button.addEventListener('click', () => {
      for (const text of all('.body')) text.style.fontSize = sizes[button.dataset.size]
      for (const other of all('[data-size]')) other.setAttribute('aria-pressed', String(other === button))
    })
  for (const button of all('[data-print]')) button.addEventListener('click', () => print())
  for (const button of all('[data-copy]'))
    button.addEventListener('click', async () => {
      try {
        await navigator.clipboard.writeText(location.href)
        button.textContent = '已复制'
      } catch {
        prompt('请复制本页地址：', location.href)
      }
    })

  // 无障碍浏览: larger, smaller, high contrast, large pointer.
  let scale = Number(remembered('scale')) || 1
  const apply = () => {
    if (scale === 1) root.style.removeProperty('--size')
    else root.style.setProperty('--size', String(scale * (root.classList.contains('elder') ? 1.375 : 1)))
    for (const name of ['contrast', 'big-cursor']) root.classList.toggle(name, remembered(name) === 'on')
  }
  const toggle = (name) => remember(name, remembered(name) === 'on' ? null : 'on')
  const aids = [
    ['放大', () => (scale = Math.min(2, scale + 0.125))],
    ['缩小', () => (scale = Math.max(0.875, scale - 0.125))],
    ['高对比', () => toggle('contrast'), 'contrast'],
    ['大鼠标', () => toggle('big-cursor'), 'big-cursor'],
    [
      '恢复',
      () => {
        scale = 1
        remember('contrast', null)
        remember('big-cursor', null)
      },
    ],
  ]
  const readingBar = () => {
    const bar = made('div', { class: 'reading', role: 'region', 'aria-label': '无障碍浏览' })
    const mark = () => {
      remember('scale', scale === 1 ? null : String(scale))
      apply()
      for (const button of all('[data-aid]', bar))
        button.setAttribute('aria-pressed', String(remembered(button.dataset.aid) === 'on'))
    }
    for (const [text, does, name] of aids) {
      const button = made('button', name ? { type: 'button', 'data-aid': name } : { type: 'button' }, text)
      button.addEventListener('click', () => {
        does()
        mark()
      })
      bar.append(button)
    }
    const close = made('button', { type: 'button' }, '退出')
    close.addEventListener('click', () => {
      aids.at(-1)[1]()
      mark()
      remember('reading', null)
      bar.remove()
    })
    bar.append(close)
    document.querySelector('header').prepend(bar)
    mark()
  }
  apply()
  if (remembered('reading') === 'on') readingBar()
  for (const button of all('[data-reading]'))
    button.addEventListener('click', () => {
      if (document.querySelector('.reading')) return
      remember('reading', 'on')
      readingBar()
    })

  // 离站提示: before a link in a text leads to a host that is not trusted.
  const trusted = (root.dataset.trusted || '').split(' ').filter(Boolean)
  const fits = (host, form) => (form.startsWith('*.') ? `.${host}`.endsWith(form.slice(1)) : host === form)
  for (const link of all('.body a[href]')) {
    if (!/^https?:$/.test(link.protocol) || link.host === location.host) continue
    if (trusted.some((form) => fits(link.hostname, form))) continue
    link.addEventListener('click', (event) => {
      if (!confirm(`您即将离开本站，前往：\n${link.href}\n该网站的内容由其自行负责。是否继续？`)) event.preventDefault()
    })
  }
})()
