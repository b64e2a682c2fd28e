// Many jobs at once: which errors they have, with which VMs, and what to do about each.
#include <fmt/format.h>

#include <chrono>

#include "commands.hpp"
#include "files.hpp"
#include "vmbackup_diag/fleet/triage.hpp"
#include "vmbackup_diag/model/text.hpp"
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

/// Reads one input after the other. What none of them gives to read is told at once, and stands in the result too, for
/// whoever keeps only that.
class Reading {
  public:
    explicit Reading(const Session& session) : session_(session), triage_(session.knowledge(), session.context()) {}

    void read(const std::string& path, Progress& progress) {
        const std::size_t begun = begun_;
        const auto jobs_of = [&](std::istream& in, const std::string& name) {
            evidence::Reader reader(in);
            if (reader.no_text() == nullptr) {
                triage_.begin(name);
                ++begun_;
                read_jobs(reader, sink(progress));
            }
            return reader.end();
        };
        if (const auto failure = with_file(session_, path, jobs_of)) {
            failed_ = session_.fail(*failure);
            if (begun_ == begun) {
                unopened_.push_back({path == "-" ? "stdin" : clean(path), failure->error});
            }
        }
    }

    /// Prints the result, unless nothing at all could be read.
    [[nodiscard]] outside::ExitCode finish() {
        if (begun_ == 0) {
            return failed_.value_or(outside::ExitCode::unreadable);
        }
        for (const auto& [name, error] : unopened_) {
            triage_.begin(name);
            triage_.refuse({}, fmt::format("nothing was read: {}", without_address(error, name)));
        }
        const Fleet sorted = triage_.finish();
        print(session_, sorted);
        return failed_.value_or(status_of(sorted));
    }

  private:
    [[nodiscard]] evidence::JobSink sink(Progress& progress) {
        return {.take =
                    [&](const evidence::Job& job) {
                        triage_.take(job);
                        progress.tell(triage_.count());
                    },
                .refuse = [this](Place at, std::string why) { triage_.refuse(at, std::move(why)); }};
    }

    [[nodiscard]] static std::string_view without_address(std::string_view error, const std::string& name) {
        return error.starts_with(name + ": ") ? error.substr(name.size() + 2) : error;
    }

    struct Unopened {
        std::string name;
        std::string error;
    };

    const Session& session_;
    fleet::Triage triage_;
    std::size_t begun_ = 0;
    std::vector<Unopened> unopened_ = {};
    std::optional<outside::ExitCode> failed_ = {};
};

}  // namespace

outside::ExitCode jobs(const Session& session) {
    const auto& given = session.options().inputs;
    Reading reading(session);
    {
        Progress progress(session);
        for (const std::string& path : given.empty() ? std::vector<std::string>{"-"} : given) {
            reading.read(path, progress);
        }
    }
    return reading.finish();
}

}  // namespace vmbackup_diag::cli
