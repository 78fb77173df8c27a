// Preloaded in what the launcher starts: when the launcher is gone, kill -9 included, end as if asked to.
if (process.send) {
  process.on("disconnect", () => process.kill(process.pid, "SIGTERM"));
  process.channel?.unref();
}
