// For builds with AddressSanitizer: GStreamer's PNG decoder loses the frame (made by
// libgstvideo) that it was busy with when libpng gives up.
// The stacks must be complete for that to be recognised.

extern "C" const char* __asan_default_options();
extern "C" const char* __asan_default_options() {
  return "fast_unwind_on_malloc=0";
}

extern "C" const char* __lsan_default_suppressions();
extern "C" const char* __lsan_default_suppressions() {
  return "leak:libgstvideo-1.0.so";
}
