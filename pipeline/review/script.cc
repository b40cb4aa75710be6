// The page's script: filters the page by the form, or by the address after `#filter=`.
#include "review/view.h"

namespace socpress::review {

/// It contains no `<` and no `&`, so that the page is well-formed for a strict reader too.
std::string_view review_script() {
  return R"js(
(function () {
  'use strict';
  var form = document.getElementById('filter');
  var status = document.getElementById('shown');
  var items = Array.from(document.querySelectorAll('[data-item]'));
  var groups = Array.from(document.querySelectorAll('[data-group]'));
  var fields = Array.from(form.querySelectorAll('select, input'));

  // What is narrowed by a name has a data attribute of that name, which lists its values; what has none is left alone.
  function fits(item, field) {
    var wanted = field.value.trim();
    if (!wanted) return true;
    if (field.name === 'text') return item.textContent.toLowerCase().includes(wanted.toLowerCase());
    var has = item.getAttribute('data-' + field.name);
    return has === null || has.split(' ').includes(wanted);
  }

  function show() {
    var shown = 0;
    items.forEach(function (item) {
      item.hidden = !fields.every(function (field) { return fits(item, field); });
      if (!item.hidden) shown += 1;
    });
    groups.forEach(function (group) { group.hidden = !group.querySelector('[data-item]:not([hidden])'); });
    var all = shown === items.length;
    status.textContent = all ? status.dataset.all : status.dataset.some
      .replace('{shown}', shown).replace('{all}', items.length);
    document.documentElement.classList.toggle('narrowed', !all);
  }

  function clear() { fields.forEach(function (field) { field.value = ''; }); }

  function address() {
    var parts = fields.filter(function (field) { return field.value; }).map(function (field) {
      return field.name + ':' + encodeURIComponent(field.value);
    });
    return parts.length ? '#filter=' + parts.join(',') : '#content';
  }

  function apply_filter() {
    show();
    try { history.replaceState(null, '', address()); } catch (refused) { /* the view is right all the same */ }
  }

  // `#filter=result:exception,criterion:CC6.2` narrows; any other address leads to a place, which must then be seen.
  function follow() {
    var hash = location.hash.slice(1);
    if (hash.startsWith('filter=')) {
      clear();
      hash.slice(7).split(',').forEach(function (part) {
        var at = part.indexOf(':');
        var field = fields.find(function (one) { return one.name === part.slice(0, at); });
        if (!field) return;
        try { field.value = decodeURIComponent(part.slice(at + 1)); } catch (malformed) { field.value = ''; }
      });
      return show();
    }
    var place = hash ? document.getElementById(hash) : null;
    if (!place || !place.closest('[hidden]')) return;
    clear();
    show();
    place.scrollIntoView();
  }

  form.addEventListener('input', apply_filter);
  form.addEventListener('submit', function (event) { event.preventDefault(); });
  form.addEventListener('reset', function () { setTimeout(apply_filter, 0); });
  window.addEventListener('hashchange', follow);
  form.hidden = false;
  follow();
}());
)js";
}

}  // namespace socpress::review
