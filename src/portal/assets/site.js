// What makes reading easier where a browser runs scripts. Everything can be read and reached without it.
;(() => {
  const root = document.documentElement

  // Before anything is drawn: that there is a script, and what the reader asked for on an earlier page.
  root.classList.add('js')
  showAids()

  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', begin)
  else begin()

  function begin() {
    sayToday()
    all('[data-tabs]').forEach(makeTabs)
    all('[data-carousel]').forEach(turnPictures)
    equipArticle()
    if (remembered('reading') === 'on') openReadingBar()
    onClick('[data-reading]', openReadingBar)
    askBeforeLeaving()
  }

  function sayToday() {
    const today = new Intl.DateTimeFormat('zh-CN', { dateStyle: 'full', timeZone: 'Asia/Shanghai' })
    for (const place of all('[data-today]')) place.textContent = today.format(new Date())
  }

  /** Anchors to the lists below become tabs over them. WAI-ARIA tabs. */
  function makeTabs(box, index) {
    const bar = box.querySelector('.tab-bar')
    const links = all('a', bar)
    const panels = links.map((link) => box.querySelector(link.getAttribute('href')))
    bar.setAttribute('role', 'tablist')
    links.forEach((link, at) => {
      link.id = `tab-${index}-${at}`
      link.parentElement.setAttribute('role', 'presentation')
      set(link, { role: 'tab', 'aria-controls': panels[at].id })
      set(panels[at], { role: 'tabpanel', 'aria-labelledby': link.id })
      panels[at].removeAttribute('aria-label')
      link.addEventListener('click', (event) => {
        event.preventDefault()
        show(at)
      })
      link.addEventListener('keydown', (event) => {
        const step = { ArrowRight: 1, ArrowLeft: -1, ' ': 0 }[event.key]
        if (step === undefined) return
        event.preventDefault()
        const next = (at + step + links.length) % links.length
        show(next)
        links[next].focus()
      })
    })
    const asked = links.findIndex((link) => link.hash === location.hash)
    show(Math.max(0, asked))

    function show(at) {
      links.forEach((link, other) => {
        link.setAttribute('aria-selected', String(other === at))
        link.tabIndex = other === at ? 0 : -1
        panels[other].hidden = other !== at
      })
    }
  }

  /** It stands still while one points at it, while something in it has the focus, and once it is told to. WCAG 2.2.2. */
  function turnPictures(box) {
    const slides = box.querySelector('.slides')
    const count = slides.children.length
    set(slides, { tabindex: '0', 'aria-label': '图片新闻，可左右滑动' })
    if (count < 2) return
    let halted = matchMedia('(prefers-reduced-motion: reduce)').matches || root.classList.contains('elder')
    let busy = false
    const at = () => Math.round(slides.scrollLeft / slides.clientWidth)
    const go = (to) => slides.scrollTo({ left: ((to + count) % count) * slides.clientWidth, behavior: 'smooth' })
    const pause = button('', () => {
      halted = !halted
      label()
    })
    const keys = made('div', { class: 'carousel-keys' })
    keys.append(
      button('‹', () => go(at() - 1), { 'aria-label': '上一张' }),
      pause,
      button('›', () => go(at() + 1), { 'aria-label': '下一张' }),
    )
    label()
    box.append(keys)
    const stir = { mouseenter: true, mouseleave: false, focusin: true, focusout: false }
    for (const [name, is] of Object.entries(stir)) box.addEventListener(name, () => (busy = is))
    setInterval(() => !halted && !busy && !document.hidden && go(at() + 1), 6000)

    function label() {
      pause.textContent = halted ? '▶' : 'Ⅱ'
      pause.setAttribute('aria-label', halted ? '继续播放' : '停止播放')
    }
  }

  /** 字号, 打印, 复制链接. */
  function equipArticle() {
    const sizes = { large: '1.4375rem', middle: '1.125rem', small: '1rem' }
    onClick('[data-size]', (pressed) => {
      for (const text of all('.body')) text.style.fontSize = sizes[pressed.dataset.size]
      for (const other of all('[data-size]')) other.setAttribute('aria-pressed', String(other === pressed))
    })
    onClick('[data-print]', () => print())
    onClick('[data-copy]', async (pressed) => {
      try {
        await navigator.clipboard.writeText(location.href)
        pressed.textContent = '已复制'
      } catch {
        prompt('请复制本页地址：', location.href)
      }
    })
  }

  /** 无障碍浏览: larger, smaller, high contrast, large pointer. 《互联网网站适老化通用设计规范》 */
  function openReadingBar() {
    if (document.querySelector('.reading')) return
    remember('reading', 'on')
    const bar = made('div', { class: 'reading', role: 'region', 'aria-label': '无障碍浏览' })
    const asNothing = () => {
      for (const name of ['scale', 'contrast', 'big-cursor']) remember(name, null)
    }
    const toggle = (name) => remember(name, remembered(name) === 'on' ? null : 'on')
    const aid = (text, does, more) => {
      const act = () => {
        does()
        showAids()
        mark()
      }
      bar.append(button(text, act, more))
    }
    aid('放大', () => remember('scale', String(Math.min(2, scale() + 0.125))))
    aid('缩小', () => remember('scale', String(Math.max(0.875, scale() - 0.125))))
    aid('高对比', () => toggle('contrast'), { 'data-aid': 'contrast' })
    aid('大鼠标', () => toggle('big-cursor'), { 'data-aid': 'big-cursor' })
    aid('恢复', asNothing)
    aid('退出', () => {
      asNothing()
      remember('reading', null)
      bar.remove()
    })
    document.querySelector('header').prepend(bar)
    mark()

    function mark() {
      for (const each of all('[data-aid]', bar))
        each.setAttribute('aria-pressed', String(remembered(each.dataset.aid) === 'on'))
    }
  }

  /** The page as the reader asked for it. The elder layout is larger to begin with. */
  function showAids() {
    if (scale() === 1) root.style.removeProperty('--size')
    else root.style.setProperty('--size', String(scale() * (root.classList.contains('elder') ? 1.375 : 1)))
    for (const name of ['contrast', 'big-cursor']) root.classList.toggle(name, remembered(name) === 'on')
  }

  function scale() {
    return Number(remembered('scale')) || 1
  }

  /** 离站提示: before a link in a text leads to a host that is not trusted. 网页设计规范 “地址链接”. */
  function askBeforeLeaving() {
    const trusted = (root.dataset.trusted || '').split(' ').filter(Boolean)
    const fits = (host, form) => (form.startsWith('*.') ? `.${host}`.endsWith(form.slice(1)) : host === form)
    for (const link of all('.body a[href]')) {
      if (!/^https?:$/.test(link.protocol) || link.host === location.host) continue
      if (trusted.some((form) => fits(link.hostname, form))) continue
      const said = `您即将离开本站，前往：\n${link.href}\n该网站的内容由其自行负责。是否继续？`
      link.addEventListener('click', (event) => confirm(said) || event.preventDefault())
    }
  }

  function all(what, within = document) {
    return [...within.querySelectorAll(what)]
  }

  function onClick(what, does) {
    for (const element of all(what)) element.addEventListener('click', () => does(element))
  }

  function made(tag, attributes, text = '') {
    const element = document.createElement(tag)
    set(element, attributes)
    element.textContent = text
    return element
  }

  function button(text, press, attributes = {}) {
    const element = made('button', { type: 'button', ...attributes }, text)
    element.addEventListener('click', press)
    return element
  }

  function set(element, attributes) {
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  }

  /** Private windows remember nothing, and nothing depends on it. */
  function remembered(name) {
    try {
      return localStorage.getItem(name)
    } catch {
      return null
    }
  }

  function remember(name, value) {
    try {
      if (value === null) localStorage.removeItem(name)
      else localStorage.setItem(name, value)
    } catch {
      return
    }
  }
})()
