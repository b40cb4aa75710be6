// The kind of a text of an engagement in its file, for the code that reads it.
#pragma once

namespace socpress::inline model {

/// The kind of a text in its file. `name`: a name, an address, a title, a signature; it identifies and states nothing.
enum class Field {
  name,
  note,
  heading,
  description,
  other_information,
  commitment,
  source,
  requirement,
  incident,
  change,
  user_entity_control,
  subservice_control,
  not_applicable,
  assertion,
  control_title,
  control,
  control_attribute,
  response,
  procedure,
  walkthrough,
  population,
  result,
  exception,
  basis,
  conclusion,
  emphasis,
  other_matter,
  subsequent_events
};

}  // namespace socpress::inline model
