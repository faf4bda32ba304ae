# docker build -t dateline . && docker run -it -v dateline:/app/data dateline
FROM node:20.20.2-bookworm-slim AS build
# Made here, for whoever runs the image may make no folder in /app.
WORKDIR /app/data
WORKDIR /app
# For better-sqlite3, where no prebuilt binary of it can be had.
RUN apt-get update && apt-get install -y --no-install-recommends python3 make g++ && rm -rf /var/lib/apt/lists/*
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY tsconfig.json ./
COPY src ./src
RUN npm run build && npm prune --omit=dev

FROM node:20.20.2-bookworm-slim
ENV NODE_ENV=production
# Only inside the container: for HEALTHCHECK. 0.0.0.0:8090 lets the container's network ask.
ENV DATELINE_HEALTH=127.0.0.1:8090
WORKDIR /app
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY package.json LICENSE ./
COPY seeds ./seeds
# The store is in here, and nothing else is written: the root may be read-only. Keep it with -v dateline:/app/data
COPY --from=build --chown=node:node /app/data ./data
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s CMD ["node", "-e", "fetch('http://127.0.0.1:8090/healthz').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# Node is the first process and hears it: what runs is finished, within eight seconds.
STOPSIGNAL SIGTERM
USER node
CMD ["node", "dist/main.js"]
