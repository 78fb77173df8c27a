// Preloaded in what the launcher starts: when the launcher is gone, kill -9 included, end as if asked to.
// The children of that process inherit the preload; their own channel must stay what keeps them alive.
if (process.send && process.env.LAUNCHER_PID === String(process.ppid)) {
  process.on("disconnect", () => process.kill(process.pid, "SIGTERM"));
  process.channel?.unref();
}
