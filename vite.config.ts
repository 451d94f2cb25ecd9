import { writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

const root = fileURLToPath(new URL('.', import.meta.url))
const outDir = join(root, 'out/desk')

/** The desk: the only thing that is built. `npm run desk:dev` serves it beside a running `npm start`. */
export default defineConfig({
  root,
  base: '/desk/',
  resolve: { alias: [{ find: /^#\//, replacement: `${root}src/` }] },
  plugins: [react(), listInputs()],
  build: {
    outDir,
    emptyOutDir: true,
    manifest: true,
    target: 'es2023',
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1_500,
  },
  server: { port: 5173, proxy: { '/api': 'http://127.0.0.1:8080' } },
})

/** Leaves beside the result which of our files went into it, so that `bin/build-desk.mjs` knows when it is stale. */
function listInputs(): Plugin {
  return {
    name: 'list-inputs',
    apply: 'build',
    writeBundle() {
      const own = [...this.getModuleIds()].filter((id) => id.startsWith(root) && !id.includes('node_modules'))
      const files = new Set(own.map((id) => relative(root, id.split('?')[0]!)))
      writeFileSync(join(outDir, 'inputs.json'), JSON.stringify([...files].sort()))
    },
  }
}
