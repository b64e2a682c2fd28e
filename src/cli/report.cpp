#include "report.hpp"

#include <fmt/format.h>

#include <array>

#include "dates.hpp"
#include "redaction.hpp"
#include "standing.hpp"
#include "vmbackup_diag/model/text.hpp"
#include "vmbackup_diag/render/report.hpp"

namespace vmbackup_diag::cli {
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

render::Page preview(const std::string& path, const Context& context, const std::vector<StandIn>& stand_ins,
                     bool is_redacted) {
    render::Page out;
    add(out, render::Role::text,
        fmt::format("The report is in {}. It holds codes, your answers and {}; nothing was sent.", clean(path),
                    context.names.empty() ? "no names"
                    : is_redacted         ? "stand-ins for names"
                                          : "names"));
    for (const StandIn& one : stand_ins) {
        add(out, render::Role::text,
            is_redacted ? fmt::format("- {} stands for {}, which stays here", one.shown, one.name)
                        : fmt::format("- {}", one.name),
            2, 2);
    }
    if (!is_redacted && !stand_ins.empty()) {
        add(out, render::Role::text, "With --redact stand-ins take their place.");
    }
    return out;
}

}  // namespace

std::optional<Failure> wrong_report_name(const std::string& path) {
    if (path.empty() || kind_of(path) != nullptr) {
        return std::nullopt;
    }
    return Failure{ExitCode::usage, fmt::format("\"{}\" is no name for a report", clean(path)),
                   "a report ends in .md, .html or .json"};
}

ExitCode write_report(const Session& session, const Reported& reported, const std::string& path, Existing existing) {
    const bool is_redacted = session.options().redact;
    const auto names = stand_ins(reported.context);
    const std::vector<StandIn> used = is_redacted ? names : std::vector<StandIn>{};
    Standing here = standing(session, reported.the_case);
    const render::Report report{.knowledge = session.knowledge(),
                                .position = std::move(here.now),
                                .outlook = std::move(here.outlook),
                                .ledger = std::move(here.ledger),
                                .context = redacted(reported.context, used),
                                .case_string = case_string(session, reported.the_case),
                                .seen = redacted(reported.seen, used),
                                .date = iso(session.surroundings().today()),
                                .tool = session.tool()};
    const ExitCode written = write_file(session, path, kind_of(path)->text(report), existing);
    if (written == ExitCode::identified && !is_machine(session.options().format) && !session.options().quiet) {
        session.ask(preview(path, reported.context, names, is_redacted));
    }
    return written;
}

}  // namespace vmbackup_diag::cli
