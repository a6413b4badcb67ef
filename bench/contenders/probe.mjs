// Loaded into every contender before its own code: tells how much it has used so far, when it is asked.
process.on('message', (asked) => {
  if (asked === 'usage') process.send?.({ cpu: process.cpuUsage(), rss: process.memoryUsage.rss() });
});
process.channel?.unref();
