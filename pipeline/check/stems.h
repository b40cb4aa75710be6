// Whether two texts speak of the same things: words of substance, with their endings cut off.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <vector>

#include "check/sentences.h"

namespace socpress {

/// Words count as the same when they begin alike ("approves", "approval"); words that stand in any test or control, and
/// those of one or two letters, count for nothing. Built once for many texts: time goes with the words looked at.
class Stems {
 public:
  explicit Stems(const Sentences& sentences);

  /// Forgets what was gathered, and gathers the stems of these texts.
  void gather(std::initializer_list<const Located<Text>*> texts);
  /// How many different stems were gathered.
  std::size_t gathered() const { return gathered_; }
  /// Whether one of these texts has a gathered stem.
  bool any_gathered_in(std::initializer_list<const Located<Text>*> texts) const;

 private:
  const Sentences& sentences_;
  std::vector<std::uint32_t> stem_of_;  ///< by key; 0: no word of substance
  std::vector<std::uint32_t> last_;     ///< by stem: the gathering that met it
  std::uint32_t gathering_ = 0;
  std::size_t gathered_ = 0;
};

}  // namespace socpress
