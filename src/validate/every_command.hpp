// Each command of a knowledge base and where it stands, so that a rule about commands forgets none of the places.
#pragma once

#include <fmt/format.h>

#include <string>

#include "vmbackup_diag/model/knowledge.hpp"

namespace vmbackup_diag::validate {

/// What a step is for: to mend something, or only to look at it.
enum class Purpose { mend, look };

struct PlacedStep {
    std::string_view list;
    std::string_view id;
    std::string inside;  ///< the rest of the pointer, such as "/steps/0"
    const Step& step;
    Purpose purpose;
    std::size_t node = 0;  ///< of the guide that it stands in
};

/// The pointer to one of the step's commands.
[[nodiscard]] inline std::string command_at(const PlacedStep& at, std::size_t n) {
    return n == 0 ? at.inside + "/command" : fmt::format("{}/alternatives/{}/command", at.inside, n - 1);
}

/// Steps that are carried out one after the other.
struct PlacedSteps {
    std::string_view list;
    std::string_view id;
    std::string inside;  ///< the rest of the pointer, such as "/steps"
    std::span<const Step> steps;
    Purpose purpose;
    std::size_t node = 0;  ///< of the guide that they stand in
};

template <class Visit>
void for_each_list(const Knowledge& knowledge, Visit visit) {
    for (const Fix& fix : knowledge.fixes) {
        visit(PlacedSteps{"fixes", fix.id.text, "/steps", fix.steps, Purpose::mend});
    }
    for (const Escalation& escalation : knowledge.escalations) {
        visit(PlacedSteps{"escalations", escalation.id.text, "/checks", escalation.checks, Purpose::look});
        visit(PlacedSteps{"escalations", escalation.id.text, "/collect", escalation.collect, Purpose::look});
    }
    for (const Guide& guide : knowledge.guides) {
        for (std::size_t n = 0; n < guide.nodes.size(); ++n) {
            if (const auto* question = std::get_if<Question>(&guide.nodes[n].body)) {
                visit(PlacedSteps{"guides", guide.id.text, fmt::format("/nodes/{}/question/how", n), question->how,
                                  Purpose::look, n});
            }
        }
    }
}

template <class Visit>
void for_each_step(const Knowledge& knowledge, Visit visit) {
    for_each_list(knowledge, [&](const PlacedSteps& at) {
        for (std::size_t n = 0; n < at.steps.size(); ++n) {
            visit(PlacedStep{at.list, at.id, fmt::format("{}/{}", at.inside, n), at.steps[n], at.purpose, at.node});
        }
    });
    for (const Fix& fix : knowledge.fixes) {
        visit(PlacedStep{"fixes", fix.id.text, "/verify", fix.verify, Purpose::look});
    }
}

/// A command and where it stands: `at.list`, `at.id`, and `inside`, the pointer to it.
template <class Visit>
void for_each_command(const Knowledge& knowledge, Visit visit) {
    for_each_step(knowledge, [&](const PlacedStep& at) {
        for (std::size_t n = 0; n < at.step.commands.size(); ++n) {
            visit(at, command_at(at, n), at.step.commands[n]);
        }
    });
}

}  // namespace vmbackup_diag::validate
