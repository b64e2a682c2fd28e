#include "passages.hpp"

#include <fmt/format.h>

namespace vmbackup_diag::validate {
namespace {

void add_steps(Screen& screen, const std::string& inside, std::span<const Step> steps) {
    for (std::size_t n = 0; n < steps.size(); ++n) {
        screen.passages.push_back({fmt::format("{}/{}/text", inside, n), steps[n].text});
    }
}

Screen screen(const Entry& entry) {
    Screen out{"entries", entry.id.text, {{"/title", entry.title}, {"/summary", entry.summary}}};
    for (std::size_t n = 0; n < entry.causes.size(); ++n) {
        out.passages.push_back({fmt::format("/causes/{}/text", n), entry.causes[n].text});
    }
    return out;
}

Screen screen(const Fix& fix) {
    Screen out{"fixes", fix.id.text, {{"/title", fix.title}}};
    add_steps(out, "/steps", fix.steps);
    out.passages.push_back({"/verify/text", fix.verify.text});
    return out;
}

Screen screen(const Escalation& escalation) {
    Screen out{"escalations", escalation.id.text, {{"/title", escalation.title}, {"/text", escalation.text}}};
    add_steps(out, "/checks", escalation.checks);
    add_steps(out, "/collect", escalation.collect);
    return out;
}

Screen screen(const Guide& guide, std::size_t node, const Question& question) {
    const std::string inside = fmt::format("/nodes/{}/question", node);
    Screen out{"guides", guide.id.text, {{inside + "/text", question.text}, {inside + "/why", question.why}}};
    add_steps(out, inside + "/how", question.how);
    for (std::size_t n = 0; n < question.answers.size(); ++n) {
        out.passages.push_back({fmt::format("{}/answers/{}/label", inside, n), question.answers[n].label});
    }
    return out;
}

}  // namespace

std::vector<Screen> screens(const Knowledge& knowledge) {
    std::vector<Screen> all;
    for (const Entry& entry : knowledge.entries) {
        all.push_back(screen(entry));
    }
    for (const Fix& fix : knowledge.fixes) {
        all.push_back(screen(fix));
    }
    for (const Escalation& escalation : knowledge.escalations) {
        all.push_back(screen(escalation));
    }
    for (const Guide& guide : knowledge.guides) {
        for (std::size_t n = 0; n < guide.nodes.size(); ++n) {
            if (const auto* question = std::get_if<Question>(&guide.nodes[n].body)) {
                all.push_back(screen(guide, n, *question));
            }
        }
    }
    return all;
}

std::vector<std::string_view> words_in(std::string_view text) {
    std::vector<std::string_view> words;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(' '), text.size());
        if (end > 0) {
            words.push_back(text.substr(0, end));
        }
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return words;
}

}  // namespace vmbackup_diag::validate
