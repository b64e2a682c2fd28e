// Entries, the signatures that prove them, the links and sources they stand on, and which rules they need not keep.
#include <fmt/format.h>

#include <charconv>

#include "read.hpp"

namespace vmbackup_diag::load {
namespace {

Number read_number(const Cursor& at) {
    const Object in(at, {"value", "beside"});
    Number number{.written = in.text("value", number_form), .beside = in.texts("beside", word_form, Need::optional, 1)};
    const bool is_hex = number.written.starts_with("0x");
    const std::string_view digits = number.written.substr(is_hex ? 2 : 0);
    std::int64_t value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value, is_hex ? 16 : 10);
    if (value < INT32_MIN || value > UINT32_MAX) {
        at.complain("expected a number of 32 bits, found \"" + std::string(number.written) + "\"");
    }
    number.value = static_cast<std::uint32_t>(value);
    return number;
}

Cause read_cause(const Cursor& at) {
    const Object in(at, {"id", "text", "likelihood", "os", "when", "fix"});
    return {.id = in.text("id", slug),
            .text = in.text("text", one_line),
            .likelihood = in.word<Likelihood>("likelihood"),
            .os = in.words<Os>("os", Need::optional),
            .when = read_known_facts(in, "when"),
            .fix = {in.text("fix", slug)}};
}

Retired read_retired(const Cursor& at) {
    const Object in(at, {"since", "instead"});
    return {.since = in.text("since", date), .instead = {in.text("instead", code_name, Need::optional)}};
}

Event read_event(const Cursor& at) {
    const Object in(at, {"source", "id"});
    return {.source = in.text("source", source_of_event), .id = in.integer("id", 1, UINT16_MAX)};
}

}  // namespace

std::span<const KnownFact> read_known_facts(const Object& in, std::string_view key) {
    std::vector<KnownFact> facts;
    if (const auto at = in.member(key, Need::optional)) {
        for (const auto& [fact, value] : at->members()) {
            if (slug.fits(fact)) {
                facts.push_back({{at->store().keep(fact)}, value.text(slug)});
            } else {
                value.complain("the key is no id of a fact", fmt::format("expected {}", slug.expected));
            }
        }
    }
    return in.at().store().keep(facts);
}

Source read_source(const Cursor& at) {
    const Object in(at, {"what", "edition", "checked"});
    return {.what = in.text("what", one_line),
            .edition = in.text("edition", date, Need::optional),
            .checked = in.text("checked", date)};
}

Link read_link(const Cursor& at) {
    const Object in(at, {"id", "title", "url", "edition", "checked", "general"});
    return {.id = {in.text("id", slug)},
            .title = in.text("title", one_line),
            .url = in.text("url", web_address),
            .edition = in.text("edition", date, Need::optional),
            .checked = in.text("checked", date),
            .general = in.flag("general")};
}

Exemption read_exemption(const Cursor& at) {
    const Object in(at, {"id", "why"});
    return {.id = in.text("id", exemption), .why = in.text("why", one_line)};
}

ReadEntry read_entry(const Cursor& at, EntryKind kind) {
    const Object in(
        at, {"id",      "code",     "outcome",    "append", "title",   "aliases",  "numbers", "messages",     "phrases",
             "samples", "category", "operations", "os",     "summary", "retry",    "wrapper", "of_the_vault", "retired",
             "causes",  "facts",    "guide",      "links",  "related", "leads_to", "sources"});
    const bool append = in.flag("append");
    for (const std::string_view key : {"title", "category", "summary", "retry", "code", "wrapper", "of_the_vault",
                                       "outcome", "retired", "facts", "guide"}) {
        if (append && in.has(key)) {
            in.member(key, Need::optional)
                ->complain(fmt::format("\"{}\" is no list to append to", key),
                           "leave \"append\" out to replace the entry");
        }
    }
    const Need need = append ? Need::optional : Need::required;
    const auto retired = in.member("retired", Need::optional);
    Entry entry{.id = {in.text("id", code_name)},
                .code = {in.text("code", code_name, Need::optional)},
                .kind = kind,
                .title = in.text("title", one_line, need),
                .aliases = in.texts("aliases", code_name, Need::optional),
                .numbers = in.list("numbers", Need::optional, 0, read_number),
                .messages = in.texts("messages", one_line, Need::optional),
                .phrases = in.texts("phrases", one_line, Need::optional),
                .samples = in.texts("samples", any_text, need, 1),
                .category = in.word<Category>("category", need),
                .operations = in.words<Operation>("operations", need),
                .os = in.words<Os>("os", need),
                .summary = in.text("summary", one_line, need),
                .retry = in.word<Retry>("retry", need),
                .wrapper = in.flag("wrapper"),
                .of_the_vault = in.flag("of_the_vault"),
                .outcome = in.word<Outcome>("outcome", Need::optional),
                .retired = retired ? read_retired(*retired) : Retired{},
                .causes = in.list("causes", need, 1, read_cause),
                .facts = read_known_facts(in),
                .guide = {in.text("guide", slug, need)},
                .links = in.ids<LinkId>("links", slug, need, 1),
                .related = in.ids<EntryId>("related", code_name, Need::optional),
                .leads_to = in.ids<EntryId>("leads_to", code_name, Need::optional),
                .sources = in.list("sources", need, 1, read_source)};
    return {entry, append};
}

Signature read_signature(const Cursor& at) {
    const Object in(at, {"id", "text", "event", "entry", "facts", "samples", "sources"});
    if (!in.has("entry") && !in.has("facts")) {
        at.complain("a signature needs an \"entry\" or \"facts\" that it proves");
    }
    const auto event = in.member("event", Need::optional);
    return {.id = in.text("id", slug),
            .text = in.text("text", one_line, event ? Need::optional : Need::required),
            .event = event ? read_event(*event) : Event{},
            .entry = {in.text("entry", code_name, Need::optional)},
            .facts = read_known_facts(in),
            .samples = in.texts("samples", any_text, Need::required, 1),
            .sources = in.list("sources", Need::required, 1, read_source)};
}

}  // namespace vmbackup_diag::load
