// The page maker: takes measured content as it arrives and cuts it into pages.
#include "typeset/page_maker.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <type_traits>
#include <utility>

namespace socpress::typeset {

namespace {

constexpr Length measure_of_text = pt(432);  // in landscape, where the text column is as wide as the page
constexpr Length cover_top = pt(48), cover_bottom = pt(36);
constexpr Length logo_height = pt(24), logo_top = pt(54);
constexpr Length letterhead_top = pt(41.25), letterhead_rule = pt(84), letterhead_below = pt(8.25);
constexpr Length letterhead_text = pt(21), letterhead_weight = pt(0.75);
constexpr Length notes_room = pt(14), notes_rule = pt(54), notes_rule_above = pt(7), notes_weight = pt(0.4);

/// The first atom of a column that is still pending; pieces arrive almost in the order of their atoms.
std::uint32_t earliest(const Column& column, std::uint32_t none) {
  std::uint32_t first = none;
  const std::size_t end = std::min(column.pieces.size(), column.begin + 8);
  for (std::size_t i = column.begin; i < end; ++i) {
    const Piece& piece = column.pieces[i];
    if (piece.kind == Piece::Kind::line && !Galley::kept(piece.first)) first = std::min(first, piece.first);
    if (piece.kind == Piece::Kind::set)
      for (const Strand& strand : piece.set->strands) first = std::min(first, earliest(strand.column, none));
  }
  return first;
}

}  // namespace

std::string label_of(Numbering numbering, std::uint32_t number) {
  if (numbering == Numbering::none) return {};
  if (numbering == Numbering::arabic) return fmt::format("{}", number);
  static constexpr std::pair<std::uint32_t, const char*> signs[] = {
      {1000, "m"}, {900, "cm"}, {500, "d"}, {400, "cd"}, {100, "c"}, {90, "xc"}, {50, "l"},
      {40, "xl"},  {10, "x"},   {9, "ix"},  {5, "v"},    {4, "iv"},  {1, "i"}};
  std::string roman;
  for (const auto& [value, sign] : signs)
    for (; number >= value; number -= value) roman += sign;
  return roman;
}

PageMaker::PageMaker(const Document& document, const Section& section, NodeId node, Setter& setter, Painter& painter)
    : document_(document),
      section_(section),
      setter_(setter),
      painter_(painter),
      geometry_(geometry(document.paper, section.orientation)),
      measured_notes_(document.footnotes.size()),
      noted_(document.footnotes.size(), false) {
  area_ = {geometry_.margin, geometry_.top, geometry_.full_width(), geometry_.bottom - geometry_.top};
  if (section.name == SectionName::cover || section.name == SectionName::public_cover)
    area_ = {geometry_.margin, cover_top, geometry_.full_width(), geometry_.size.height - cover_top - cover_bottom};
  place_.x = geometry_.text_x();
  place_.width = smaller(geometry_.text_width, measure_of_text);
  place_.left = geometry_.margin;
  place_.full = geometry_.full_width();
  place_.side_x = geometry_.margin;
  place_.side_width = geometry_.side_width;
  place_.side_free = true;
  place_.bleed = geometry_.bleed;
  place_.page_height = area_.height;
  place_.parent = node;
  note_place_ = place_;
  note_place_.side_free = false;
}

SetSection PageMaker::make(std::uint32_t first_number) {
  first_number_ = first_number;
  result_.section = &section_;
  place_letterhead();
  setter_.outermost = &root_;
  setter_.grown = [this] { drain(); };
  setter_.page_block = [this](const Block& block) { page_block(block); };
  if (section_.target) {
    Landmark here;
    here.target = section_.target;
    setter_.anchor(std::move(here));
  }
  setter_.blocks(section_.blocks, root_, place_);
  finish();
  setter_.outermost = nullptr;
  setter_.grown = nullptr;
  setter_.page_block = nullptr;
  result_.anchors = std::move(setter_.galley().anchors);
  setter_.clear();
  return std::move(result_);
}

void PageMaker::place_letterhead() {
  if (!section_.letterhead) return;
  setter_.letterhead(*section_.letterhead, head_, place_);
  const Length bottom = letterhead_top + setter_.flow().height(head_) + letterhead_below;
  taken_ = larger(letterhead_rule, bottom) + letterhead_text - area_.y;
}

Length PageMaker::room() const { return area_.height - (result_.pages.empty() ? taken_ : Length{}); }

void PageMaker::page_block(const Block& block) {
  if (std::holds_alternative<PageBreak>(block.value)) {
    while (!root_.empty()) print(best_cut());
    return;
  }
  const MoveTo* move = std::get_if<MoveTo>(&block.value);
  if (move == nullptr) return;
  const Length y = area_.y + (result_.pages.empty() ? taken_ : Length{}) + setter_.flow().height(root_);
  Piece space;
  space.kind = Piece::Kind::space;
  space.height = smaller(move->y, area_.bottom()) - y;
  root_.after = {};
  if (space.height.mpt > 0) append(root_, std::move(space));
}

void PageMaker::drain() {
  for (;;) {
    Length needed = setter_.flow().height(root_);
    const bool notes = !notes_.empty() ||
                       std::any_of(root_.pieces.begin(), root_.pieces.end(), [](const Piece& p) { return p.notes; });
    if (notes) needed += notes_height(all_of(root_));
    if (needed <= room()) return;
    const Cut cut = best_cut();
    if (!cut.inside && cut.end == root_.pieces.size()) return;  // only its notes do not fit: they may continue
    print(cut);
  }
}

void PageMaker::finish() {
  while (!root_.empty()) print(best_cut());
  while (!notes_.empty()) print(Cut{});
  const bool blank = result_.pages.empty() && (section_.letterhead || section_.logo);
  if (blank) print(Cut{});
}

/// The cut with the most content that separates nothing unnecessarily.
Cut PageMaker::cut_for(Length budget) const {
  const Flow flow = setter_.flow();
  for (const Keep least : {Keep::free, Keep::gently, Keep::firmly})
    if (auto cut = flow.cut(root_, budget, least)) return *cut;
  Cut forced;
  forced.end = root_.begin + 1;
  forced.height = root_.pieces[root_.begin].height;
  return forced;
}

Cut PageMaker::best_cut() {
  Length budget = room() - notes_height(Cut{root_.begin, false, {}, {}});
  Cut cut = cut_for(budget);
  for (int tries = 0; tries < 12; ++tries) {
    const Length over = cut.height + notes_height(cut) - room();
    if (over.mpt <= 0) break;
    budget = smaller(cut.height, budget) - smaller(over, pt(14));
    const Cut shorter = cut_for(budget);
    if (shorter.height > budget || shorter.height >= cut.height) break;
    cut = shorter;
  }
  return cut;
}

/// The height of the notes of a page that ends at `cut`, pending notes included; at most half of the page.
Length PageMaker::notes_height(const Cut& cut) {
  std::vector<Reference> found;
  references(root_, cut, found);
  Length sum = setter_.flow().height(notes_);
  for (const Reference& reference : found)
    if (!noted_[static_cast<std::size_t>(reference.first)]) sum += setter_.flow().height(note(reference));
  return sum.mpt == 0 ? sum : smaller(sum + notes_room, area_.height / 2);
}

Column& PageMaker::note(Reference reference) {
  auto& column = measured_notes_[static_cast<std::size_t>(reference.first)];
  LayoutBox place = note_place_;
  place.parent = reference.second;
  if (!column) column = setter_.note(reference.first, place);
  return *column;
}

void PageMaker::references(const Column& column, const Cut& cut, std::vector<Reference>& into) const {
  const auto whole = [&](const Piece& piece) {
    if (!piece.notes) return;
    if (piece.kind == Piece::Kind::set)
      for (const Strand& strand : piece.set->strands) references(strand.column, all_of(strand.column), into);
    const Galley& galley = setter_.galley();
    for (std::uint32_t i = 0; piece.kind == Piece::Kind::line && i < piece.count; ++i)
      if (const std::uint16_t note = galley[piece.first + i].footnote)
        if (const NodeId* node = std::get_if<NodeId>(&piece.meaning))
          if (note <= document_.footnotes.size()) into.emplace_back(static_cast<FootnoteId>(note - 1), *node);
  };
  for (std::size_t i = column.begin; i < cut.end; ++i) whole(column.pieces[i]);
  if (!cut.inside) return;
  const Set& set = *column.pieces[cut.end].set;
  for (std::size_t i = 0; i < set.strands.size(); ++i) references(set.strands[i].column, cut.strands[i], into);
}

void PageMaker::gather_notes(const Cut& cut) {
  std::vector<Reference> found;
  references(root_, cut, found);
  for (const Reference& reference : found) {
    const auto index = static_cast<std::size_t>(reference.first);
    if (noted_[index]) continue;
    noted_[index] = true;
    for (Piece& piece : note(reference).pieces) append(notes_, std::move(piece));
    measured_notes_[index].reset();
  }
}

namespace {

/// Returns the room that a growing page reserved, except for what is above and below it later.
void fit(Page& page) {
  constexpr std::size_t furniture_items = 24, furniture_words = 64, furniture_stretches = 12;
  const auto trim = [](auto& list, std::size_t spare) {
    std::remove_reference_t<decltype(list)> fitting;
    fitting.reserve(list.size() + spare);
    std::move(list.begin(), list.end(), std::back_inserter(fitting));
    list = std::move(fitting);
  };
  trim(page.items, furniture_items);
  trim(page.words, furniture_words);
  trim(page.stretches, furniture_stretches);
}

}  // namespace

Page& PageMaker::new_page() {
  Page page;
  page.size = geometry_.size;
  page.numbering = section_.numbering;
  page.number =
      page.numbering == Numbering::none ? 0 : first_number_ + static_cast<std::uint32_t>(result_.pages.size());
  page.label = label_of(page.numbering, page.number);
  page.type_area = area_;
  if (result_.pages.empty() && section_.letterhead) {
    page.type_area.height += page.type_area.y - letterhead_top;
    page.type_area.y = letterhead_top;
  }
  if (!result_.pages.empty()) fit(result_.pages.back());
  result_.pages.push_back(std::move(page));
  return result_.pages.back();
}

void PageMaker::print(const Cut& cut) {
  gather_notes(cut);
  const bool first = result_.pages.empty();
  const std::size_t landed = result_.traces.landed.size();
  const Length top = area_.y + area_.height - room();
  Page& page = new_page();
  painter_.turn_to(page, static_cast<std::uint32_t>(result_.pages.size() - 1), result_.traces);
  if (first && section_.panel)
    painter_.fill({{}, {}, geometry_.size.width, *section_.panel}, document_.look.color(ColorName::cover_panel));
  if (first && section_.logo) {
    const Picture& mark = document_.pictures.at(*section_.logo);
    const auto width =
        static_cast<std::int32_t>(std::int64_t{logo_height.mpt} * mark.width / std::max(1u, mark.height));
    const Length shown = smaller(Length{width}, pt(120));
    const Length height = shown.mpt < width
                              ? Length{static_cast<std::int32_t>(std::int64_t{logo_height.mpt} * shown.mpt / width)}
                              : logo_height;
    painter_.picture(*section_.logo, {geometry_.margin, logo_top, shown, height});
  }
  if (first && !head_.empty()) {
    painter_.draw(head_, all_of(head_), letterhead_top);
    const Length y = top - letterhead_text;
    painter_.stroke({{area_.x, y},
                     {area_.right(), y},
                     letterhead_weight,
                     document_.look.color(ColorName::letterhead_rule),
                     {},
                     {}});
  }
  if (!root_.empty()) {
    painter_.draw(root_, cut, top);
    setter_.flow().take(root_, cut);
    root_.pieces.erase(root_.pieces.begin(), root_.pieces.begin() + static_cast<std::ptrdiff_t>(root_.begin));
    root_.begin = 0;
  }
  print_notes(top + cut.height);
  remember(landed);
  forget();
}

void PageMaker::print_notes(Length content_bottom) {
  if (notes_.empty()) return;
  const Flow flow = setter_.flow();
  const Length free_height = area_.bottom() - content_bottom - notes_room;
  std::optional<Cut> cut;
  for (const Keep least : {Keep::free, Keep::gently, Keep::firmly})
    if (!cut) cut = flow.cut(notes_, free_height, least);
  if (!cut) return;
  const Length y = area_.bottom() - cut->height;
  painter_.stroke({{place_.x, y - notes_rule_above},
                   {place_.x + notes_rule, y - notes_rule_above},
                   notes_weight,
                   document_.look.color(ColorName::footnote_rule),
                   {},
                   {}});
  painter_.draw(notes_, *cut, y);
  flow.take(notes_, *cut);
}

/// Running heads, and the page labels of the targets on the page just made.
void PageMaker::remember(std::size_t first_landed) {
  const Page& page = result_.pages.back();
  const Line* before = running_;
  const Line* here = nullptr;
  for (std::size_t i = first_landed; i < result_.traces.landed.size(); ++i) {
    const Landmark& anchor = setter_.galley().anchors[result_.traces.landed[i].anchor];
    if (anchor.target) setter_.words().page_labels().at(static_cast<std::size_t>(*anchor.target)) = page.label;
    if (anchor.running == nullptr) continue;
    if (here == nullptr) here = anchor.running;
    running_ = anchor.running;
  }
  result_.running.push_back(here != nullptr ? here : before);
}

void PageMaker::forget() {
  Galley& galley = setter_.galley();
  std::uint32_t first = std::min(earliest(root_, galley.end()), earliest(notes_, galley.end()));
  for (const auto& column : measured_notes_)
    if (column) first = std::min(first, earliest(*column, galley.end()));
  galley.forget_before(first);
}

}  // namespace socpress::typeset
