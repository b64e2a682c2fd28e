// Many jobs at once: which errors they have, with which VMs, and what to do about each.
#include <fmt/format.h>

#include <chrono>

#include "commands.hpp"
#include "files.hpp"
#include "vmbackup_diag/fleet/triage.hpp"
#include "vmbackup_diag/render/fleet.hpp"

namespace vmbackup_diag::cli {
namespace {

/// A line at a terminal that says how far the reading is, for input that takes its time.
class Progress {
  public:
    explicit Progress(const Session& session)
        : session_(session),
          is_shown_(session.surroundings().err_is_terminal && !session.manner().quiet &&
                    !desk::only_adds_lines(session.manner(), session.surroundings())) {}
    ~Progress() { show(""); }
    Progress(const Progress&) = delete;

    void tell(std::size_t jobs) {
        constexpr std::size_t between_looks = 4096;
        if (!is_shown_ || jobs % between_looks != 0) {
            return;
        }
        const auto now = std::chrono::steady_clock::now();
        if (now - last_ > std::chrono::milliseconds(500)) {
            last_ = now;
            show(fmt::format("{} jobs read", jobs));
        }
    }

  private:
    void show(std::string line) {
        if (line.size() + last_line_.size() > 0) {
            session_.prompt(fmt::format("\r{:{}}\r{}", "", last_line_.size(), line));
            last_line_ = std::move(line);
        }
    }

    const Session& session_;
    bool is_shown_;
    std::string last_line_;
    std::chrono::steady_clock::time_point last_ = std::chrono::steady_clock::now();
};

void print(const Session& session, const Fleet& fleet) {
    const Knowledge& knowledge = session.knowledge();
    switch (session.manner().format) {
        case desk::Format::json:
            session.print([&](render::JsonWriter& out) { write(out, knowledge, fleet, session.tool()); });
            break;
        case desk::Format::ndjson:
            for (const FailureGroup& group : fleet.groups) {
                session.print([&](render::JsonWriter& out) { write_group(out, knowledge, group); });
            }
            session.print([&](render::JsonWriter& out) { write_totals(out, fleet); });
            break;
        case desk::Format::csv: session.out() << render::csv(fleet); break;
        case desk::Format::markdown: session.out() << render::markdown(knowledge, fleet); break;
        case desk::Format::junit: session.out() << render::junit(fleet); break;
        case desk::Format::github: session.out() << render::github(fleet); break;
        default: session.print(render::page(fleet, session.width()));
    }
}

outside::ExitCode status_of(const Fleet& fleet) {
    const bool all_known =
        std::ranges::none_of(fleet.groups, [](const FailureGroup& group) { return group.entry == nullptr; });
    return fleet.unread_count > 0 ? outside::ExitCode::unreadable
           : all_known            ? outside::ExitCode::identified
                                  : outside::ExitCode::not_identified;
}

}  // namespace

outside::ExitCode jobs(const Session& session) {
    const auto& given = session.options().inputs;
    fleet::Triage triage(session.knowledge(), session.context());
    std::optional<outside::ExitCode> failed;
    {
        Progress progress(session);
        const evidence::JobSink sink{.take =
                                         [&](const evidence::Job& job) {
                                             triage.take(job);
                                             progress.tell(triage.count());
                                         },
                                     .refuse = [&](Place at, std::string why) { triage.refuse(at, std::move(why)); }};
        for (const std::string& path : given.empty() ? std::vector<std::string>{"-"} : given) {
            const auto read = [&](std::istream& in, const std::string& name) {
                triage.begin(name);
                evidence::Reader reader(in);
                read_jobs(reader, sink);
                return !reader.failed();
            };
            if (const auto failure = with_file(session, path, read)) {
                failed = session.fail(*failure);
            }
        }
    }
    const Fleet sorted = triage.finish();
    if (!sorted.sources.empty()) {
        print(session, sorted);
    }
    return failed.value_or(status_of(sorted));
}

}  // namespace vmbackup_diag::cli
