#pragma once

#include "firmware/reader/picture.hpp"
#include "firmware/reader/qr_decoder.hpp"

#include <vector>

namespace firmware::reader {

/// Finds the codes in each frame of one camera, spending work only where something happens:
/// a thumbnail tells whether the scene changed; codes in view are followed in their own region; the whole frame is
/// searched when something else changed, first at a glance, and thoroughly on the next frame when that gave nothing.
/// A scene that stands still is still searched every `kPatience` frames, by turns at a glance and thoroughly.
/// Remembers frames, knows no time: the same frames give the same symbols. Not safe for several threads at a time.
class LiveDecoder {
public:
  static constexpr int kPatience = 10;

  /// What the latest frame took.
  enum class Work {
    none,      ///< nothing changed
    follow,    ///< only the codes in view
    glance,    ///< the whole frame, quickly
    thorough,  ///< the whole frame, every stage
  };

  /// All codes in view in this frame. Frames come in the order they were taken; their size may change.
  [[nodiscard]] std::vector<Symbol> look(const GreyView& picture);

  [[nodiscard]] Work work() const { return work_; }

private:
  struct Followed {
    Symbol symbol;
    int missed = 0;  ///< frames since it was last read
  };

  [[nodiscard]] bool same_size(const GreyView& picture) const;
  [[nodiscard]] int changed_cells(bool outside_followed) const;
  [[nodiscard]] bool follow(const GreyView& picture);
  [[nodiscard]] bool search(const GreyView& picture, Effort effort);
  [[nodiscard]] std::vector<Symbol> in_view() const;
  bool remember(Symbol symbol);

  Picture now_;     ///< thumbnail of this frame
  Picture looked_;  ///< thumbnail of the frame that was searched last
  int width_ = 0;
  int height_ = 0;
  std::vector<Followed> followed_;
  int idle_frames_ = 0;
  bool owes_thorough_ = false;  ///< a glance gave nothing: the next frame is searched thoroughly
  bool thorough_next_ = false;  ///< which of the two a still scene gets next
  Work work_ = Work::none;
};

}  // namespace firmware::reader
