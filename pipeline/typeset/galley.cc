// The galley: words, inks and sources of everything that is measured but not yet on a page.
#include "typeset/galley.h"

#include <algorithm>
#include <cassert>

namespace socpress::typeset {

namespace {

/// With fewer atoms than this, moving the rest does not pay.
constexpr std::uint32_t worth_forgetting = 4096;

}  // namespace

std::uint16_t Galley::ink(const Ink& ink) {
  for (std::size_t i = inks_.size(); i-- > 0;)
    if (inks_[i] == ink) return static_cast<std::uint16_t>(i);
  assert(inks_.size() < 65535);
  inks_.push_back(ink);
  return static_cast<std::uint16_t>(inks_.size() - 1);
}

void Galley::replace(std::uint32_t index, const std::vector<Atom>& atoms) {
  assert(!atoms.empty());
  std::vector<Atom>& store = kept(index) ? kept_ : atoms_;
  const auto at = store.begin() + (kept(index) ? index ^ kept_bit : index - base_);
  *at = atoms.front();
  store.insert(at + 1, atoms.begin() + 1, atoms.end());
}

void Galley::truncate(std::uint32_t end) {
  if (kept(end))
    kept_.resize(end ^ kept_bit);
  else
    atoms_.resize(end - base_);
}

void Galley::forget_before(std::uint32_t index) {
  if (index < base_ + worth_forgetting) return;
  atoms_.erase(atoms_.begin(), atoms_.begin() + (index - base_));
  base_ = index;
}

void Galley::clear() {
  atoms_.clear();
  kept_.clear();
  base_ = 0;
  sources.assign(1, SourceOf{});
  uris.clear();
  anchors.clear();
}

}  // namespace socpress::typeset
