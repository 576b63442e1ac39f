// For builds with AddressSanitizer: GStreamer's PNG decoder loses the frame that it was busy with when libpng gives up.
// Seen with ASAN_OPTIONS=fast_unwind_on_malloc=0, which is too slow to be the rule; without it stacks end in GLib.

extern "C" const char* __lsan_default_suppressions();
extern "C" const char* __lsan_default_suppressions() {
  return "leak:g_malloc0";
}
