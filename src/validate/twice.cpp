// Nothing is said twice: what stands in two places is mended in one of them and goes stale in the other.
#include <map>

#include "complaints.hpp"
#include "vmbackup_diag/model/template.hpp"
#include "vmbackup_diag/model/terms.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::validate {
namespace {

/// Texts of one kind, each of which one thing alone may say, and which thing said it first.
class SaidOnce {
  public:
    SaidOnce(std::string_view list, std::string_view what, Complaints& complaints)
        : list_(list), what_(what), complaints_(complaints) {}

    void add(std::string_view id, const std::string& inside, std::string text) {
        if (text.empty()) {
            return;
        }
        const auto [first, is_new] = first_.try_emplace(std::move(text), id);
        if (!is_new && first->second == id) {
            complaints_.add(list_, id, inside, fmt::format("the {} is given twice", what_), "take one of them out");
        } else if (!is_new) {
            complaints_.add(list_, id, inside, fmt::format("the {} is already that of \"{}\"", what_, first->second),
                            "say it once, or say what is different here");
        }
    }

  private:
    std::string_view list_;
    std::string_view what_;
    Complaints& complaints_;
    std::map<std::string, std::string_view> first_;
};

std::string words_of(std::string_view text) {
    std::string words;
    for (const std::string& word : template_words(text)) {
        words += word + " ";
    }
    return words;
}

std::string steps_of(const Fix& fix) {
    std::string steps;
    for (const Step& step : fix.steps) {
        steps += lower(step.text) + "\n";
        for (const Command& command : step.commands) {
            steps += std::string(command.text) + "\n";
        }
    }
    return steps;
}

void look_at_entries(const Knowledge& knowledge, Complaints& complaints) {
    SaidOnce titles("entries", "title", complaints);
    SaidOnce summaries("entries", "summary", complaints);
    SaidOnce messages("entries", "message", complaints);
    SaidOnce phrases("entries", "phrase", complaints);
    for (const Entry& entry : knowledge.entries) {
        titles.add(entry.id.text, "/title", lower(entry.title));
        summaries.add(entry.id.text, "/summary", lower(entry.summary));
        for (std::size_t n = 0; n < entry.messages.size(); ++n) {
            messages.add(entry.id.text, fmt::format("/messages/{}", n), words_of(entry.messages[n]));
        }
        for (std::size_t n = 0; n < entry.phrases.size(); ++n) {
            phrases.add(entry.id.text, fmt::format("/phrases/{}", n), words_of(entry.phrases[n]));
        }
    }
}

void look_at_fixes(const Knowledge& knowledge, Complaints& complaints) {
    SaidOnce titles("fixes", "title", complaints);
    SaidOnce steps("fixes", "list of steps", complaints);
    for (const Fix& fix : knowledge.fixes) {
        std::string title = lower(fix.title);
        for (const Os os : fix.os) {
            title += fmt::format(" ({})", word(os).id);
        }
        titles.add(fix.id.text, "/title", std::move(title));
        steps.add(fix.id.text, "/steps", steps_of(fix));
    }
}

void look_at_signatures(const Knowledge& knowledge, Complaints& complaints) {
    SaidOnce texts("signatures", "text", complaints);
    SaidOnce events("signatures", "event", complaints);
    for (const Signature& signature : knowledge.signatures) {
        texts.add(signature.id, "/text", words_of(signature.text));
        const Event& event = signature.event;
        events.add(signature.id, "/event",
                   event.source.empty() ? "" : fmt::format("{} {}", lower(event.source), event.id));
    }
}

void look_at_subjects(const Knowledge& knowledge, Complaints& complaints) {
    SaidOnce words("subjects", "word", complaints);
    for (const Subject& subject : knowledge.subjects) {
        for (std::size_t n = 0; n < subject.words.size(); ++n) {
            words.add(subject.id, fmt::format("/words/{}", n), lower(subject.words[n]));
        }
    }
    SaidOnce of_any_failure("subjects", "word", complaints);
    for (const Subject& subject : knowledge.subjects) {
        for (std::size_t n = 0; n < subject.lists.of_any_failure.size(); ++n) {
            of_any_failure.add(subject.id, fmt::format("/of_any_failure/{}", n),
                               stem(lower(subject.lists.of_any_failure[n])));
        }
    }
}

/// Two words with one stem are one.
void look_at_synonyms(const Knowledge& knowledge, Complaints& complaints) {
    SaidOnce words("synonyms", "word", complaints);
    for (const Synonyms& one : knowledge.synonyms) {
        words.add(one.word, "/word", stem(lower(one.word)));
        for (std::size_t n = 0; n < one.others.size(); ++n) {
            words.add(one.word, fmt::format("/others/{}", n), stem(lower(one.others[n])));
        }
    }
}

void look_at_links(const Knowledge& knowledge, Complaints& complaints) {
    SaidOnce pages("links", "url", complaints);
    for (const Link& link : knowledge.links) {
        pages.add(link.id.text, "/url", std::string(link.url));
    }
}

void look_at_families(const Knowledge& knowledge, Complaints& complaints) {
    SaidOnce prefixes("families", "prefix", complaints);
    for (const Family& family : knowledge.families) {
        prefixes.add(family.prefix, "/prefix", lower(family.prefix));
    }
}

void look_at_guides(const Knowledge& knowledge, Complaints& complaints) {
    SaidOnce titles("guides", "title", complaints);
    for (const Guide& guide : knowledge.guides) {
        titles.add(guide.id.text, "/title", lower(guide.title));
    }
}

}  // namespace

Problems twice(const Knowledge& knowledge, const load::Origins& origins) {
    Complaints complaints(origins, "twice");
    look_at_entries(knowledge, complaints);
    look_at_fixes(knowledge, complaints);
    look_at_links(knowledge, complaints);
    look_at_signatures(knowledge, complaints);
    look_at_subjects(knowledge, complaints);
    look_at_synonyms(knowledge, complaints);
    look_at_families(knowledge, complaints);
    look_at_guides(knowledge, complaints);
    return complaints.take();
}

}  // namespace vmbackup_diag::validate
