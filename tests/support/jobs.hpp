// What a list of jobs holds, in lines that a test can hold against what it expects.
#pragma once

#include <fmt/format.h>

#include <algorithm>
#include <sstream>
#include <string>
#include <string_view>

#include "vmbackup_diag/evidence/jobs.hpp"

namespace vmbackup_diag::tests {

inline std::string_view shown(evidence::JobState state) {
    switch (state) {
        case evidence::JobState::failed: return "failed";
        case evidence::JobState::warned: return "warned";
        case evidence::JobState::completed: return "completed";
        case evidence::JobState::running: return "running";
        case evidence::JobState::cancelled: return "cancelled";
    }
    return "";
}

/// A line for each job and for each piece that is none.
inline std::string jobs_in(const std::string& text) {
    std::istringstream in(text);
    evidence::Reader reader(in);
    std::string out;
    const auto take = [&](const evidence::Job& job) {
        out += fmt::format("{} {}/{} {}/{}", shown(job.state), job.resource_group, job.vm, job.vault_resource_group,
                           job.vault);
        out += job.begun ? fmt::format(" {}", job.begun->time_since_epoch().count()) : "";
        out += job.is_of_a_vm ? "" : " of something else";
        std::string said = job.error + (job.beside.empty() ? "" : "beside " + job.beside);
        std::ranges::replace(said, '\n', ';');
        out += said.empty() ? "\n" : " " + said + "\n";
    };
    const auto refuse = [&](Place at, const std::string& why) {
        out += fmt::format("{}:{} {}\n", at.line, at.column, why);
    };
    evidence::read_jobs(reader, {take, refuse});
    return out;
}

}  // namespace vmbackup_diag::tests
