import { alwaysSent, fileSecurity } from '#/portal/serving/answer-headers.ts'
import { dynamicParts } from '#/portal/serving/public-address.ts'

/** What an nginx before Belltower is told. */
export type NginxGiven = {
  /** The public folder, as nginx sees it. */
  readonly folder: string
  /** Where Belltower listens: host:port. */
  readonly application: string
  /** Host names, separated by spaces; `_`: any. */
  readonly domain: string
  /** Paths of certificate and key; null: TLS ends elsewhere, or nowhere. */
  readonly tls: { readonly certificate: string; readonly key: string } | null
  /** Whether this nginx has the brotli module. */
  readonly hasBrotli: boolean
}

/** Site configuration of nginx: it serves the public folder itself, whether Belltower runs or not, and hands on what is the application's. */
export function nginxConfig(given: NginxGiven): string {
  const { folder, application, domain, tls } = given
  return `# 由 belltower nginx 生成，改设置后重新生成，不要手改。Made by belltower nginx; make it again rather than changing it.
# 公开网站由 nginx 直接读文件提供，Belltower 停着也能看；其余地址转给 Belltower（设置 BELLTOWER_PROXIES 为 nginx 的地址）。

upstream belltower {
    server ${application};
    keepalive 16;
}

map $uri $belltower_caching {
    "~^/assets/[\\w-]+\\.[0-9a-f]{8}\\.\\w+$" "public, max-age=31536000, immutable";
    default "no-cache";
}
${tls ? redirectToTls(domain) : ''}
server {
${listening(tls)}
    server_name ${domain};
    root "${folder}";
    index index.html;
    server_tokens off;
    gzip_static on;
${given.hasBrotli ? '    brotli_static on;\n' : ''}    gzip_vary on;
    client_max_body_size 110m;

    types {
${mediaTypes}
    }
    default_type application/octet-stream;

    error_page 403 =404 /404.html;
    error_page 404 /404.html;
    error_page 502 503 504 /503.html;

    location / {
        try_files $uri $uri/ @missing;
${headers(alwaysSent, tls)}        add_header cache-control $belltower_caching always;
    }

    # 撤下的文章：旁边留有 .gone.html，答 410。
    location @missing {
        set $gone /none;
        if ($uri ~ ^(/a/\\d+/\\d+/\\d+)\\.html$) {
            set $gone $1.gone.html;
        }
        if (-f $document_root$gone) {
            return 410;
        }
        return 404;
        error_page 410 $gone;
        error_page 404 /404.html;
    }
    location ~ (?:\\.(?:gz|br)|\\.gone\\.html)$ {
        internal;
${headers(alwaysSent, tls)}        add_header cache-control "no-cache" always;
    }
    location ~ /\\. {
        return 404;
    }

    # 附件和图片：来自各单位上传，关进沙箱。没有发布的文件只有登录的人能看。
    location /files/ {
        try_files $uri @belltower;
${headers(fileSecurity, tls)}        add_header cache-control "public, max-age=3600" always;
    }

    location ~ ^/(?:${[...dynamicParts, 'hant', 'elder'].map(escaped).join('|')})(?:/|$) {
        try_files /none @belltower;
    }
    location @belltower {
        proxy_pass http://belltower;
        proxy_http_version 1.1;
        proxy_set_header host $host;
        proxy_set_header connection "";
        proxy_set_header x-forwarded-for $remote_addr;
        proxy_set_header x-forwarded-proto $scheme;
        proxy_buffering off;
        proxy_read_timeout 60s;
    }
}
`
}

function listening(tls: NginxGiven['tls']): string {
  if (!tls) return '    listen 80;\n    listen [::]:80;'
  return `    listen 443 ssl;
    listen [::]:443 ssl;
    ssl_certificate "${tls.certificate}";
    ssl_certificate_key "${tls.key}";
    ssl_protocols TLSv1.2 TLSv1.3;`
}

function redirectToTls(domain: string): string {
  return `
server {
    listen 80;
    listen [::]:80;
    server_name ${domain};
    return 301 https://$host$request_uri;
}
`
}

function headers(sent: Readonly<Record<string, string>>, tls: NginxGiven['tls']): string {
  const all = { ...sent, ...(tls && { 'strict-transport-security': 'max-age=31536000' }) }
  return Object.entries(all)
    .map(([name, value]) => `        add_header ${name} "${value}" always;\n`)
    .join('')
}

function escaped(part: string): string {
  return part.replaceAll('.', '\\.')
}

const mediaTypes = [
  ['text/html', 'html'],
  ['text/css', 'css'],
  ['text/javascript', 'js'],
  ['text/plain', 'txt'],
  ['application/xml', 'xml'],
  ['image/svg+xml', 'svg'],
  ['image/png', 'png'],
  ['image/jpeg', 'jpg jpeg'],
  ['image/webp', 'webp'],
  ['image/gif', 'gif'],
  ['application/pdf', 'pdf'],
  ['video/mp4', 'mp4'],
]
  .map(([type, endings]) => `        ${type} ${endings};`)
  .join('\n')
