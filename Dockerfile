# docker build -t praya . && docker run --network host -v venue:/venue praya init /venue
# docs/operating/container/compose.yaml is a venue that is run with it.
FROM node:24-slim AS build
WORKDIR /src
COPY . .
RUN npm ci && npm prune --omit=dev

FROM node:24-slim
COPY --from=build /src/dist /opt/praya/dist
COPY --from=build /src/docs /opt/praya/docs
COPY --from=build /src/node_modules /opt/praya/node_modules
COPY --from=build /src/package.json /opt/praya/package.json
RUN printf '#!/bin/sh\nexec node /opt/praya/dist/gateway/tools/cli/praya.js "$@"\n' > /usr/local/bin/praya \
    && chmod 755 /usr/local/bin/praya \
    && install -d -o node -g node /venue
USER node
WORKDIR /venue
VOLUME /venue
# Clients, and the operator's staff. The venue listens on loopback unless its configuration says otherwise: hence `--network host`.
EXPOSE 8900 8901
# Where the venue does TLS itself or has another port, give a check of your own (`--health-cmd`).
HEALTHCHECK --interval=10s --timeout=3s --start-period=120s CMD \
    ["node", "-e", "fetch('http://127.0.0.1:8900/healthz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["praya"]
CMD ["serve", "--config", "/venue/praya.jsonc"]
