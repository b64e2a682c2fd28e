#include "vmbackup_diag/conversation/report.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <array>

#include "vmbackup_diag/conversation/standing.hpp"
#include "vmbackup_diag/engine/case_string.hpp"
#include "vmbackup_diag/model/days.hpp"
#include "vmbackup_diag/model/text.hpp"
#include "vmbackup_diag/redact/redaction.hpp"
#include "vmbackup_diag/render/report.hpp"

namespace vmbackup_diag::conversation {
namespace {

std::string json(const render::Report& report) {
    render::JsonWriter out(true);
    write(out, report);
    return out.take();
}

struct Kind {
    std::string_view ending;
    std::string (*text)(const render::Report&);
};
constexpr std::array kinds{Kind{".md", render::markdown}, Kind{".html", render::html}, Kind{".json", json}};

const Kind* kind_of(const std::string& path) {
    const auto found = std::ranges::find_if(kinds, [&](const Kind& kind) { return path.ends_with(kind.ending); });
    return found == kinds.end() ? nullptr : &*found;
}

/// What is in the report beside what everybody may know.
std::string contents(const redact::Redacted& redaction, bool is_redacted) {
    std::vector<std::string_view> parts{"codes", "your answers"};
    if (!redaction.seen.text.empty()) {
        parts.push_back("the words that named the error");
    }
    if (!redaction.context.activity_id.empty()) {
        parts.push_back("the Activity ID of the job");
    }
    const std::string_view last = redaction.stand_ins.empty() ? "no names"
                                  : is_redacted               ? "stand-ins for names"
                                                              : "names";
    return fmt::format("{} and {}", fmt::join(parts, ", "), last);
}

render::Page preview(const std::string& path, const redact::Redacted& redaction, bool is_redacted) {
    render::Page out;
    const auto add_item = [&](std::string text) { add(out, render::Role::text, "- " + std::move(text), 2, 2); };
    add(out, render::Role::text,
        fmt::format("The report is in {}. It holds {}; nothing was sent.", clean(path),
                    contents(redaction, is_redacted)));
    if (const std::string& activity = redaction.context.activity_id; !activity.empty()) {
        add_item(fmt::format("Activity ID {}, by which support finds the job", clean(activity)));
    }
    for (const auto& [name, shown] : redaction.stand_ins) {
        add_item(is_redacted ? fmt::format("{} stands for {}, which stays here", shown, clean(name)) : clean(name));
    }
    if (!is_redacted && !redaction.stand_ins.empty()) {
        add(out, render::Role::text, "With --redact stand-ins take their place.");
    }
    return out;
}

/// With the text that points to the entry, if one does. One that an entry was chosen for may say anything, and stays
/// out of a report in which names are redacted.
redact::Redacted redacted(const Knowledge& knowledge, const Moment& moment, const Entry* entry, bool is_redacted) {
    const auto found = moment.seen.find(entry);
    const bool is_seen = entry != nullptr && found != moment.seen.end() && !(found->second.is_chosen && is_redacted);
    return redact::redacted(knowledge, {.context = moment.context,
                                        .told = moment.told,
                                        .entry = is_seen ? entry : nullptr,
                                        .seen = is_seen ? found->second.matched : Matched{}});
}

/// What points to the entry, in words, with these names; empty where nothing does.
std::string seen_in_words(const Moment& moment, const Entry* entry, const redact::Redacted& redaction) {
    const auto found = moment.seen.find(entry);
    return found == moment.seen.end() || entry == nullptr
               ? ""
               : in_words({redaction.seen, found->second.where, found->second.is_chosen});
}

}  // namespace

std::optional<desk::Failure> wrong_report_name(const std::string& path) {
    if (path.empty() || kind_of(path) != nullptr) {
        return std::nullopt;
    }
    return desk::Failure{outside::ExitCode::usage, fmt::format("\"{}\" is no name for a report", clean(path)),
                         "a report ends in .md, .html or .json"};
}

outside::ExitCode write_report(const Setting& setting, const Moment& moment, const std::string& path,
                               desk::Existing existing) {
    const desk::Desk& desk = setting.desk;
    const Knowledge& knowledge = desk.knowledge();
    const bool is_redacted = setting.redact;
    Standing here = standing(knowledge, moment.the_case);
    const Entry* entry = here.now.entry;
    const redact::Redacted redaction = redacted(knowledge, moment, entry, is_redacted);
    const render::Report report{
        .knowledge = knowledge,
        .position = std::move(here.now),
        .outlook = std::move(here.outlook),
        .ledger = std::move(here.ledger),
        .context = is_redacted ? redaction.context : moment.context,
        .case_string = engine::case_string(knowledge, moment.the_case),
        .seen = is_redacted ? seen_in_words(moment, entry, redaction) : seen_in_words(moment, entry),
        .also_seen = also_seen(moment, entry),
        .date = iso(desk.surroundings().today()),
        .tool = desk.tool()};
    const outside::ExitCode written = desk::write_file(desk, path, kind_of(path)->text(report), existing);
    if (written == outside::ExitCode::identified && !desk::is_machine(desk.manner().format) && !desk.manner().quiet) {
        desk.ask(preview(path, redaction, is_redacted));
    }
    return written;
}

}  // namespace vmbackup_diag::conversation
