// The public part of an engagement: a value that has no fields for anything else, and no places.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/bytes.h"
#include "model/criteria.h"
#include "model/date.h"

namespace socpress::inline model {

/// A public text. `id` is opaque: it numbers public texts in order and reveals nothing of the engagement's files.
struct PublicText {
  std::uint32_t id = 0;
  std::string utf8;
};

// ---- management's public description

struct PublicMarks {
  bool strong = false, emphasis = false, code = false;
};
struct PublicRun {
  PublicText text;
  PublicMarks marks;
  bool line_break = false;                ///< a hard break; the text is empty then
  std::optional<std::uint32_t> footnote;  ///< index into PublicProse::footnotes; the text is empty then
};
using PublicLine = std::vector<PublicRun>;

struct PublicBlock;
struct PublicHeading {
  int level = 2;
  PublicLine text;
};
struct PublicParagraph {
  PublicLine text;
};
struct PublicList {
  bool ordered = false;
  int first = 1;
  std::vector<std::vector<PublicBlock>> items;
};
enum class PublicAlign : std::uint8_t { left, right, center };
struct PublicTable {
  PublicLine caption;
  std::vector<PublicAlign> columns;
  std::vector<PublicLine> head;
  std::vector<std::vector<PublicLine>> rows;
};
struct PublicFigure {
  std::uint32_t picture = 0;
  PublicText alternative, caption;
};
struct PublicQuote {
  std::vector<PublicBlock> blocks;
};
struct PublicCode {
  PublicText text;
};

struct PublicBlock {
  std::variant<PublicHeading, PublicParagraph, PublicList, PublicTable, PublicFigure, PublicQuote, PublicCode> value;
};

struct PublicProse {
  std::vector<PublicBlock> blocks;
  std::vector<PublicLine> footnotes;
};

// ---- the parties that assert and report

struct PublicParty {
  PublicText name, short_name;
  std::vector<PublicText> address, contact;
};
struct PublicFirm {
  PublicParty party;
  std::optional<PublicText> designation, city, state;
};

struct PublicSignature {
  PublicText name, title;
};
enum class PublicClaim : std::uint8_t { open, effective, effective_except_for, not_effective };
struct PublicAssertion {
  PublicClaim claim = PublicClaim::open;
  std::optional<PublicText> basis;
  std::optional<Date> date;
  std::vector<PublicSignature> signatures;
};

enum class PublicVerdict : std::uint8_t { open, unqualified, qualified, adverse, disclaimer };
struct PublicOpinion {
  PublicVerdict verdict = PublicVerdict::open;
  std::optional<PublicText> basis, addressee, signature, city, state;
  std::optional<Date> report_date;
};

// ---- commitments, and the organizations that the system relies on

struct PublicCommitment {
  std::vector<Category> categories;
  PublicText text;
};
struct PublicRequirement {
  PublicText text;
};
struct PublicSubservice {
  PublicText service;
  bool inclusive = false;          ///< else carved out
  std::optional<PublicText> name;  ///< only if the terms mark it public
};

/// Contains no test, result, control, incident, or span. Made only by redact() or by its reader.
struct PublicEngagement {
  PublicParty organization;
  PublicFirm auditor;
  PublicText system;
  struct Frame {
    Date from, to;
  } period;
  std::vector<Category> categories;
  bool draft = true;  ///< whether it may be issued: decided elsewhere, and itself public
  bool on_a4 = false;
  PublicAssertion assertion;
  PublicOpinion opinion;
  PublicProse description;
  std::vector<PublicSubservice> subservice;
  bool relies_on_user_entities = false;        ///< states that it relies, not how
  bool relies_on_subservice_controls = false;  ///< states that it relies, not how
  std::vector<PublicCommitment> commitments;
  std::vector<PublicRequirement> requirements;
  std::vector<Picture> pictures;      ///< pixels only
  std::optional<std::uint32_t> logo;  ///< index into pictures
};

std::string dump(const PublicEngagement& engagement);

}  // namespace socpress::inline model
