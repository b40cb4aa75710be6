// The common named characters of Markdown: those of Latin text; numeric references for the rest.
#include "ingest/formats/markdown_entities.h"

#include <array>
#include <charconv>
#include <utility>

#include "text/unicode.h"

namespace socpress::ingest {

namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 56> names = {
    {{"amp", "&"},       {"lt", "<"},        {"gt", ">"},        {"quot", "\""},       {"apos", "'"},
     {"nbsp", "\u00a0"}, {"ensp", "\u2002"}, {"emsp", "\u2003"}, {"thinsp", "\u2009"}, {"shy", "\u00ad"},
     {"ndash", "–"},     {"mdash", "—"},     {"hellip", "…"},    {"lsquo", "‘"},       {"rsquo", "’"},
     {"sbquo", "‚"},     {"ldquo", "“"},     {"rdquo", "”"},     {"bdquo", "„"},       {"laquo", "«"},
     {"raquo", "»"},     {"bull", "•"},      {"middot", "·"},    {"copy", "©"},        {"reg", "®"},
     {"trade", "™"},     {"deg", "°"},       {"times", "×"},     {"divide", "÷"},      {"plusmn", "±"},
     {"minus", "−"},     {"le", "≤"},        {"ge", "≥"},        {"ne", "≠"},          {"asymp", "≈"},
     {"sect", "§"},      {"para", "¶"},      {"dagger", "†"},    {"Dagger", "‡"},      {"euro", "€"},
     {"pound", "£"},     {"yen", "¥"},       {"cent", "¢"},      {"frac12", "½"},      {"frac14", "¼"},
     {"frac34", "¾"},    {"sup2", "²"},      {"sup3", "³"},      {"micro", "µ"},       {"rarr", "→"},
     {"larr", "←"},      {"harr", "↔"},      {"ouml", "ö"},      {"uuml", "ü"},        {"auml", "ä"},
     {"eacute", "é"}}};

std::string numbered(std::string_view digits) {
  const bool hexadecimal = digits.starts_with('x') || digits.starts_with('X');
  if (hexadecimal) digits.remove_prefix(1);
  std::uint32_t number = 0;
  const char* end = digits.data() + digits.size();
  const auto [stop, error] = std::from_chars(digits.data(), end, number, hexadecimal ? 16 : 10);
  if (error != std::errc{} || stop != end) return {};
  if (number == 0 || number > 0x10FFFF || (number >= 0xD800 && number <= 0xDFFF)) return {};
  std::string character;
  append_utf8(character, static_cast<char32_t>(number));
  return first_bad_code_point(character) ? std::string() : character;
}

}  // namespace

std::string markdown_entity(std::string_view entity) {
  if (entity.size() < 3) return {};
  const std::string_view name = entity.substr(1, entity.size() - 2);
  if (name.starts_with('#')) return numbered(name.substr(1));
  for (const auto& [known, character] : names)
    if (known == name) return std::string(character);
  return {};
}

}  // namespace socpress::ingest
