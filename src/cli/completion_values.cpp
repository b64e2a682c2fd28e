#include "completion_values.hpp"

#include "help_topics.hpp"
#include "vmbackup_diag/builtin/builtin.hpp"

namespace vmbackup_diag::cli {
namespace {

template <class Thing>
void add_titled(Candidates& to, std::span<const Thing> things) {
    for (const Thing& thing : things) {
        to.all.push_back({std::string(thing.id.text), std::string(thing.title)});
    }
}

void add_entries(Candidates& to, const CandidateSources& known) { add_titled(to, known.knowledge.entries); }

void add_guides(Candidates& to, const CandidateSources& known) { add_titled(to, known.knowledge.guides); }

void add_entries_and_guides(Candidates& to, const CandidateSources& known) {
    add_entries(to, known);
    add_guides(to, known);
}

void add_everything(Candidates& to, const CandidateSources& known) {
    add_entries_and_guides(to, known);
    add_titled(to, known.knowledge.fixes);
    add_titled(to, known.knowledge.links);
}

void add_files(Candidates& to, const CandidateSources&) { to.files = true; }

void add_entries_and_files(Candidates& to, const CandidateSources& known) {
    add_entries(to, known);
    add_files(to, known);
}

void add_placeholders(Candidates& to, const CandidateSources& known) {
    for (const Placeholder& placeholder : known.knowledge.placeholders) {
        to.all.push_back({std::string(placeholder.id) + "=", std::string(placeholder.meaning)});
    }
}

void add_schemas(Candidates& to, const CandidateSources&) {
    for (const builtin::Schema& schema : builtin::schemas) {
        to.all.push_back({std::string(schema.name)});
    }
}

void add_help(Candidates& to, const CandidateSources& known) {
    for (const CommandLine& command : known.whole.commands) {
        to.all.push_back({command.name, command.meaning});
    }
    for (const HelpTopic& topic : help_topics(known.whole)) {
        to.all.push_back({std::string(topic.id), std::string(topic.title)});
    }
}

/// By the word that stands for the value in `--help`; one that is not here stands for a text of one's own.
struct CandidateSource {
    std::string_view takes;
    void (*add)(Candidates& to, const CandidateSources& known);
};
constexpr std::array sources{
    CandidateSource{"CODE...", add_entries},       CandidateSource{"INPUT...", add_entries_and_files},
    CandidateSource{"FILE...", add_files},         CandidateSource{"FILE", add_files},
    CandidateSource{"PATH...", add_files},         CandidateSource{"PATH", add_files},
    CandidateSource{"ID", add_entries_and_guides}, CandidateSource{"ID...", add_everything},
    CandidateSource{"GUIDE", add_guides},          CandidateSource{"NAME=VALUE", add_placeholders},
    CandidateSource{"NAME", add_schemas},          CandidateSource{"TOPIC...", add_help},
};

}  // namespace

void add_values(Candidates& to, const Parameter& parameter, const CandidateSources& known) {
    for (const std::string_view word : choices(parameter)) {
        to.all.push_back({std::string(word)});
    }
    const auto source = std::ranges::find(sources, parameter.takes, &CandidateSource::takes);
    if (source != sources.end()) {
        source->add(to, known);
    }
}

}  // namespace vmbackup_diag::cli
