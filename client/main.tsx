import { Router } from '@solidjs/router'
import { render } from 'solid-js/web'
import './ui/fonts.css'
import './ui/tokens.css'
import './ui/base.css'
import { createApi } from './api.ts'
import { App, routes } from './app.tsx'

const root = document.getElementById('root')
if (!root) throw new Error('No root in index.html')

render(
  () => (
    <App
      api={createApi((path, init) => fetch(path, init))}
      shelf={() => localStorage}
      clock={Date.now}
      reload={() => location.reload()}
    >
      <Router>{routes()}</Router>
    </App>
  ),
  root,
)
