// Markdown for a ticket or a chat: the same order as the page, with commands in fenced blocks.
#include <fmt/format.h>

#include "diagnosis_parts.hpp"
#include "markdown.hpp"
#include "vmbackup_diag/render/diagnosis.hpp"

namespace vmbackup_diag::render {
namespace {

void add_match(std::string& out, const Knowledge& knowledge, const Match& match, const Context& context) {
    const Entry& entry = *match.entry;
    out += fmt::format("## {}\n\n**{}**\n\n{}\n\n", entry.id.text, escaped(entry.title), escaped(entry.summary));
    if (!entry.leads_to.empty()) {
        out += fmt::format("{}\n\n", escaped(in_the_job(entry)));
    }
    for (const Matched& matched : match.matched) {
        out += fmt::format("- Found by {}: \"{}\" (line {}, column {})\n", called(matched), escaped(matched.text),
                           matched.place.line, matched.place.column);
    }
    out += fmt::format("\n{}\n\n### Causes\n\n", word(entry.retry).shown);
    for (const Cause* cause : match.causes) {
        out += fmt::format("- {} ({})\n", escaped(cause->text), word(cause->likelihood).shown);
    }
    for (const Fix* fix : match.fixes) {
        add_fix(out, *fix, context);
    }
    out += "\n### Read on\n\n";
    for (const LinkId id : entry.links) {
        if (const Link* link = find(knowledge, id)) {
            out += fmt::format("- [{}]({})\n", escaped(link->title), link->url);
        }
    }
    out += '\n';
}

}  // namespace

std::string markdown(const Knowledge& knowledge, const Diagnosis& diagnosis) {
    std::string out =
        fmt::format("# Diagnosis: {}\n\nInput: {}\n\n", word(diagnosis.status).shown, escaped(diagnosis.source));
    for (const Match& match : diagnosis.matches) {
        if (match.led_by == nullptr) {
            add_match(out, knowledge, match, in_entry(diagnosis.context, *match.entry));
        }
    }
    for (const UnknownCode& code : diagnosis.unknown_codes) {
        out += fmt::format("- `{}` is not a known code (line {}, column {})\n", code.text, code.place.line,
                           code.place.column);
    }
    return out;
}

}  // namespace vmbackup_diag::render
