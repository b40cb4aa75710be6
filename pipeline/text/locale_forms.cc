// The formatters of a locale by ICU: explicit locales only, days always in GMT.
#include "text/locale_forms.h"

#include <unicode/datefmt.h>
#include <unicode/listformatter.h>
#include <unicode/numfmt.h>
#include <unicode/plurrule.h>
#include <unicode/smpdtfmt.h>
#include <unicode/timezone.h>
#include <unicode/ures.h>

#include <cassert>
#include <utility>

#include "base/ascii.h"

namespace socpress::inline text {

namespace {

icu::UnicodeString utf16(std::string_view utf8) {
  return icu::UnicodeString::fromUTF8(icu::StringPiece(utf8.data(), static_cast<std::int32_t>(utf8.size())));
}

std::string utf8(const icu::UnicodeString& text) {
  std::string bytes;
  text.toUTF8String(bytes);
  return bytes;
}

/// The locale, or the root: for an unknown name, ICU would use the locale of the process.
icu::Locale known_locale(const std::string& name) {
  UErrorCode status = U_ZERO_ERROR;
  UResourceBundle* bundle = ures_open(nullptr, name.c_str(), &status);
  ures_close(bundle);
  const icu::Locale locale(name.c_str());
  const bool unknown = name.empty() || U_FAILURE(status) || status == U_USING_DEFAULT_WARNING || locale.isBogus();
  return unknown ? icu::Locale::getRoot() : locale;
}

/// Days since 1970-01-01 in the Gregorian calendar; years start in March, so that the leap day is last.
std::int64_t days_since_epoch(CalendarDay day) {
  const std::int64_t year = day.year - (day.month <= 2);
  const std::int64_t era = (year >= 0 ? year : year - 399) / 400;
  const std::int64_t of_era = year - era * 400;
  const std::int64_t of_year = (153 * (day.month + (day.month > 2 ? -3 : 9)) + 2) / 5 + day.day - 1;
  return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719468;
}

std::unique_ptr<icu::DateFormat> day_format(std::string_view style, const icu::Locale& locale) {
  // Every formatter requires ICU's default zone when it is built. If the zone is unset, ICU reads TZ and
  // /etc/localtime, and compares the latter with all of /usr/share/zoneinfo if it is a plain file.
  icu::TimeZone::adoptDefault(icu::TimeZone::getGMT()->clone());
  std::unique_ptr<icu::DateFormat> format;
  constexpr std::pair<std::string_view, icu::DateFormat::EStyle> named[] = {{"short", icu::DateFormat::kShort},
                                                                            {"medium", icu::DateFormat::kMedium},
                                                                            {"long", icu::DateFormat::kLong},
                                                                            {"full", icu::DateFormat::kFull}};
  for (const auto& [name, icu_style] : named)
    if (style == name) format.reset(icu::DateFormat::createDateInstance(icu_style, locale));
  UErrorCode status = U_ZERO_ERROR;
  if (!format) format = std::make_unique<icu::SimpleDateFormat>(utf16(style), locale, status);
  assert(format && U_SUCCESS(status));
  format->setTimeZone(*icu::TimeZone::getGMT());
  return format;
}

}  // namespace

struct LocaleForms::Impl {
  std::string name;
  icu::Locale locale;
  std::unique_ptr<icu::NumberFormat> number;
  std::unique_ptr<icu::PluralRules> cardinal, ordinal;
  std::unique_ptr<icu::ListFormatter> list;
  std::vector<std::pair<std::string, std::unique_ptr<icu::DateFormat>>> days;  ///< by style
};

LocaleForms::LocaleForms(std::string_view locale) : impl_(std::make_unique<Impl>()) {
  impl_->name = locale;
  impl_->locale = known_locale(impl_->name);
}

LocaleForms::~LocaleForms() = default;

LocaleForms& LocaleForms::of(std::string_view locale) {
  thread_local std::vector<std::unique_ptr<LocaleForms>> known;
  for (const auto& forms : known)
    if (forms->impl_->name == locale) return *forms;
  known.push_back(std::unique_ptr<LocaleForms>(new LocaleForms(locale)));
  return *known.back();
}

std::string LocaleForms::number(std::int64_t number) {
  UErrorCode status = U_ZERO_ERROR;
  if (!impl_->number) impl_->number.reset(icu::NumberFormat::createInstance(impl_->locale, status));
  assert(impl_->number);
  icu::UnicodeString text;
  return utf8(impl_->number->format(number, text));
}

std::string LocaleForms::day(CalendarDay day, std::string_view style) {
  icu::DateFormat* format = nullptr;
  for (const auto& [known, with] : impl_->days)
    if (known == style) format = with.get();
  if (format == nullptr) {
    impl_->days.emplace_back(std::string(style), day_format(style, impl_->locale));
    format = impl_->days.back().second.get();
  }
  icu::UnicodeString text;
  return utf8(format->format(static_cast<UDate>(days_since_epoch(day)) * 86'400'000.0, text));
}

std::string LocaleForms::plural(std::int64_t number, bool ordinal) {
  auto& rules = ordinal ? impl_->ordinal : impl_->cardinal;
  UErrorCode status = U_ZERO_ERROR;
  if (!rules)
    rules.reset(
        icu::PluralRules::forLocale(impl_->locale, ordinal ? UPLURAL_TYPE_ORDINAL : UPLURAL_TYPE_CARDINAL, status));
  assert(rules);
  return utf8(rules->select(static_cast<double>(number)));
}

std::string LocaleForms::list(const std::vector<std::string>& items) {
  UErrorCode status = U_ZERO_ERROR;
  if (!impl_->list)
    impl_->list.reset(
        icu::ListFormatter::createInstance(impl_->locale, ULISTFMT_TYPE_AND, ULISTFMT_WIDTH_WIDE, status));
  assert(impl_->list);
  std::vector<icu::UnicodeString> given;
  given.reserve(items.size());
  for (const std::string& item : items) given.push_back(utf16(item));
  icu::UnicodeString text;
  return utf8(impl_->list->format(given.data(), static_cast<std::int32_t>(given.size()), text, status));
}

bool LocaleForms::is_day_style(std::string_view style) {
  if (style == "short" || style == "medium" || style == "long" || style == "full") return true;
  // Otherwise a pattern, of year, month, day and weekday only: a misspelt name must not pass as one, nor a time. A
  // skeleton ("::yMMMM") would load ICU's pattern generator, which costs more than everything else together.
  if (style.starts_with("::")) return false;
  bool quoted = false, field = false;
  for (const char c : style) {
    if (c == '\'') quoted = !quoted;
    if (quoted || !is_letter(c)) continue;
    if (std::string_view("yuMLdEc").find(c) == std::string_view::npos) return false;
    field = true;
  }
  return field && !quoted;
}

}  // namespace socpress::inline text
