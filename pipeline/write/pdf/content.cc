// One page's content: its items as operators, each inside its tag or artifact.
#include "write/pdf/content.h"

#include <cstdlib>
#include <optional>

#include "write/pdf/line.h"
#include "write/pdf/refused.h"
#include "write/pdf/structure.h"
#include "write/pdf/syntax.h"

namespace socpress::write_pdf {

namespace {

/// The largest possible page, in hundredths of a point; nothing can be farther away.
constexpr Hundredths farthest = 1'440'000;

std::string_view properties(Artifact artifact) {
  switch (artifact) {
    case Artifact::layout: return "<</Type/Layout>>";
    case Artifact::header: return "<</Type/Pagination/Subtype/Header>>";
    case Artifact::footer: return "<</Type/Pagination/Subtype/Footer>>";
    case Artifact::repeated: return "<</Type/Pagination>>";
    case Artifact::draft: return "<</Type/Pagination/Subtype/Watermark>>";
  }
  return {};
}

/// Writes one page's items, and tracks the current graphics state.
class ContentWriter {
 public:
  ContentWriter(const Pages& pages, const Page& page, const Encoding& encoding, std::string& out)
      : pages_(pages), page_(page), out_(out), height_(hundredths(page.size.height)), line_(encoding, text_, out) {}

  void write() {
    for (const Stretch& stretch : page_.stretches)
      if (stretch.count > 0) write(stretch);
    end_text();
  }

 private:
  void write(const Stretch& stretch);
  void mark(const Meaning& meaning);
  void put(const GlyphRun& run);
  void put(const Fill& fill);
  void put(const Stroke& stroke);
  void put(const PlacedPicture& picture);

  void begin_text();
  void end_text();
  void stand_at(const GlyphRun& run);
  void fill_with(Color color);
  void stroke_with(const Stroke& stroke);
  void coordinates(Hundredths x, Hundredths y);
  Hundredths up(Length y) const { return height_ - hundredths(y); }

  const Pages& pages_;
  const Page& page_;
  std::string& out_;
  const Hundredths height_;
  TextState text_;
  LineWriter line_;
  bool in_text_ = false, turned_ = false, blank_last_ = false;
  Hundredths line_x_ = 0, line_y_ = 0;
  int marks_ = 0;
  std::optional<Color> fill_, stroke_;
  Length weight_{-1}, dash_on_{}, dash_off_{};
};

void ContentWriter::write(const Stretch& stretch) {
  const std::size_t end = std::size_t{stretch.first} + stretch.count;
  bool only_text = true;
  for (std::size_t i = stretch.first; i < end; ++i)
    only_text = only_text && std::holds_alternative<GlyphRun>(page_.items.at(i));
  // Text objects and marks must nest: a text stretch is inside the text object; any other contains its own.
  if (only_text)
    begin_text();
  else
    end_text();
  mark(stretch.meaning);
  blank_last_ = false;
  for (std::size_t i = stretch.first; i < end; ++i) std::visit([this](const auto& item) { put(item); }, page_.items[i]);
  if (!only_text) end_text();
  out_ += "EMC\n";
}

void ContentWriter::mark(const Meaning& meaning) {
  if (const auto* artifact = std::get_if<Artifact>(&meaning)) {
    out_.append("/Artifact").append(properties(*artifact)).append("BDC\n");
    return;
  }
  const auto node = static_cast<std::size_t>(std::get<NodeId>(meaning));
  out_.append("/").append(name_of(pages_.nodes.at(node).tag)).append("<</MCID ");
  append_integer(out_, marks_++);
  out_ += ">>BDC\n";
}

void ContentWriter::put(const GlyphRun& run) {
  if (run.count == 0 || run.size.mpt <= 0) return;
  fill_with(run.color);
  begin_text();
  stand_at(run);
  blank_last_ = line_.write(run, page_.words, blank_last_);
}

void ContentWriter::put(const Fill& fill) {
  end_text();
  fill_with(fill.color);
  const Hundredths left = hundredths(fill.box.x), bottom = up(fill.box.bottom());
  coordinates(left, bottom);
  out_ += ' ';
  // Edges are rounded, not sizes, so that boxes that touch on paper also touch here.
  coordinates(hundredths(fill.box.right()) - left, up(fill.box.y) - bottom);
  out_ += " re f\n";
}

void ContentWriter::put(const Stroke& stroke) {
  end_text();
  stroke_with(stroke);
  coordinates(hundredths(stroke.from.x), up(stroke.from.y));
  out_ += " m ";
  coordinates(hundredths(stroke.to.x), up(stroke.to.y));
  out_ += " l S\n";
}

void ContentWriter::put(const PlacedPicture& picture) {
  end_text();
  out_ += "q ";
  append_hundredths(out_, hundredths(picture.box.width));
  out_ += " 0 0 ";
  append_hundredths(out_, hundredths(picture.box.height));
  out_ += ' ';
  coordinates(hundredths(picture.box.x), up(picture.box.bottom()));
  out_ += " cm/";
  append_picture_name(out_, picture.picture);
  out_ += " Do Q\n";
}

void ContentWriter::begin_text() {
  if (in_text_) return;
  out_ += "BT\n";
  in_text_ = true;
  turned_ = false;
  line_x_ = line_y_ = 0;
}

void ContentWriter::end_text() {
  if (!in_text_) return;
  out_ += "ET\n";
  in_text_ = false;
}

/// Moves the line to the run's baseline: by an offset when the text is upright, otherwise by a complete matrix.
void ContentWriter::stand_at(const GlyphRun& run) {
  const Hundredths x = hundredths(run.baseline.x), y = up(run.baseline.y);
  if (run.turn == 0 && !turned_) {
    if (x != line_x_ || y != line_y_) {
      coordinates(x - line_x_, y - line_y_);
      out_ += " Td\n";
    }
  } else {
    out_ += run.turn == 0 ? "1 0 0 1 " : run.turn > 0 ? "0 1 -1 0 " : "0 -1 1 0 ";
    coordinates(x, y);
    out_ += " Tm\n";
  }
  turned_ = run.turn != 0;
  line_x_ = x;
  line_y_ = y;
}

void ContentWriter::fill_with(Color color) {
  if (fill_ == color) return;
  append_color(out_, color);
  out_ += is_grey(color) ? " g\n" : " rg\n";
  fill_ = color;
}

void ContentWriter::stroke_with(const Stroke& stroke) {
  if (stroke_ != stroke.color) {
    append_color(out_, stroke.color);
    out_ += is_grey(stroke.color) ? " G\n" : " RG\n";
    stroke_ = stroke.color;
  }
  if (weight_ != stroke.weight) {
    append_decimal(out_, stroke.weight.mpt, 3);
    out_ += " w\n";
    weight_ = stroke.weight;
  }
  if (dash_on_ == stroke.dash_on && dash_off_ == stroke.dash_off) return;
  dash_on_ = stroke.dash_on;
  dash_off_ = stroke.dash_off;
  out_ += '[';
  if (dash_on_.mpt > 0) {
    append_decimal(out_, dash_on_.mpt, 3);
    out_ += ' ';
    append_decimal(out_, dash_off_.mpt > 0 ? dash_off_.mpt : dash_on_.mpt, 3);
  }
  out_ += "]0 d\n";
}

void ContentWriter::coordinates(Hundredths x, Hundredths y) {
  if (std::abs(x) > farthest || std::abs(y) > farthest)
    throw Refused("something on page " + page_.label + " is farther away than any paper reaches");
  append_hundredths(out_, x);
  out_ += ' ';
  append_hundredths(out_, y);
}

}  // namespace

void print_content(const Pages& pages, const Page& page, const Encoding& encoding, std::string& out) {
  ContentWriter(pages, page, encoding, out).write();
}

void append_picture_name(std::string& out, std::size_t picture) {
  out += 'I';
  append_integer(out, static_cast<std::int64_t>(picture));
}

}  // namespace socpress::write_pdf
