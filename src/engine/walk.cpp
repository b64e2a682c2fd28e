#include "vmbackup_diag/engine/walk.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "done_with.hpp"
#include "facts.hpp"
#include "learning.hpp"
#include "topic.hpp"
#include "vmbackup_diag/engine/purpose.hpp"
#include "vmbackup_diag/model/question_name.hpp"
#include "ways_on.hpp"

namespace vmbackup_diag::engine {
namespace {

std::string_view answer_to(const Case& the_case, std::string_view question) {
    const auto found = std::ranges::find(the_case.answers, question, &Given::question);
    return found == the_case.answers.end() ? std::string_view{} : std::string_view(found->answer);
}

std::string source_of(const Case& the_case, const KnownFact& fact) {
    const auto found = std::ranges::find(the_case.seen, fact, &SeenFact::fact);
    return found == the_case.seen.end() ? "from the options or the input" : found->from;
}

/// One walk from the start to where the answers end.
class Walk {
  public:
    Walk(const Knowledge& knowledge, const Case& the_case)
        : knowledge_(knowledge),
          case_(the_case),
          decided_{.limits = the_case.limits},
          position_{.limits = the_case.limits} {}

    Position to_its_end() {
        const Start start = start_at(knowledge_, case_.at);
        for (const KnownFact& fact : case_.known) {
            learning_.learn({.fact = fact, .from = source_of(case_, fact)});
        }
        enter(*start.guide);
        if (start.entry != nullptr && !take_up(*start.entry)) {
            return std::move(position_);
        }
        while (node_ != nullptr && std::visit([this](const auto& body) { return pass(body); }, node_->body)) {
        }
        return std::move(position_);
    }

  private:
    void enter(const Guide& guide) {
        guide_ = &guide;
        go(guide.root);
    }

    void go(NodeId id) { node_ = find_node(*guide_, id); }

    /// What the entry proves, and its guide. An entry that one fix alone can help leaves nothing to tell apart:
    /// that fix comes before the guide. Whether to go on.
    bool take_up(const Entry& entry) {
        position_.entry = &entry;
        decided_.entry = &entry;
        for (const KnownFact& fact : entry.facts) {
            learning_.prove(fact, fmt::format("from {}", entry.id.text));
        }
        if (const Guide* guide = find(knowledge_, entry.guide)) {
            enter(*guide);
        }
        const Fix* fix = only_fix(knowledge_, entry, learning_.known());
        return fix == nullptr ||
               offer(*fix, name_after_fix(entry), purpose_of(knowledge_, position_.entry, learning_.known(), *fix));
    }

    /// Whether the case's limits rule the fix out; that it could have helped is kept, once.
    bool is_left_out(const Fix& fix) {
        const auto limit = ruled_out_by(case_.limits, fix, learning_.known());
        if (limit && std::ranges::find(position_.left_out, &fix, &LeftOut::fix) == position_.left_out.end()) {
            position_.left_out.push_back({&fix, *limit});
        }
        return limit.has_value();
    }

    bool pass(const Question& question) {
        const std::string name = question_name(*guide_, *node_);
        const std::string_view given = answer_to(case_, name);
        const auto [passing, answers] = ways_on(question, given, learning_.known(), decided_);
        if (passing == Passing::settled) {
            go(answers.front()->to);
            return true;
        }
        const bool takes_code = passing == Passing::asked && question.input == Input::text;
        const Entry* entry = takes_code ? find_named(knowledge_, given) : nullptr;
        if (case_.reopened == name || (passing == Passing::asked && entry == nullptr)) {
            position_.now = AskQuestion{&question, guide_, node_};
            position_.id = name;
            return false;
        }
        position_.path.push_back({name, std::string(given), &question, nullptr});
        if (entry != nullptr) {
            return take_up(*entry);
        }
        for (const KnownFact& fact : told_by(question, *answers.front())) {
            const bool is_asked_for = fact.fact == question.fact;
            learning_.learn({.fact = fact,
                             .from = "your answer at " + name,
                             .answered = true,
                             .said = is_asked_for ? answers.front()->label : std::string_view{}});
        }
        go(answers.front()->to);
        return true;
    }

    bool pass(const FixNode& body) {
        const Fix* fix = find(knowledge_, body.fix);
        const bool goes_on = !is_offered(fix, learning_.known(), decided_) ||
                             offer(*fix, name_after_fix(*guide_, *node_),
                                   purpose_at(knowledge_, position_.entry, learning_.known(), body, *fix));
        if (goes_on) {
            go(next_after(body, decided_.worked));
        }
        return goes_on;
    }

    /// What was answered here; what was not, and is done with on another way, is done with here.
    std::string_view verdict_on(const Fix& fix, Purpose purpose, const std::string& name) {
        const std::string_view given = answer_to(case_, name);
        if (is_answer_after(purpose, given)) {
            return given;
        }
        if (!done_with_) {
            done_with_ = done_with(knowledge_, case_);
        }
        const auto found = std::ranges::find_if(*done_with_, [&](const Passed& done) {
            return done.fix == &fix &&
                   std::ranges::find(position_.path, done.question, &Passed::question) == position_.path.end();
        });
        const bool is_done = found != done_with_->end() && goes_on_after(purpose, found->answer);
        return is_done ? std::string_view(found->answer) : std::string_view{};
    }

    /// Stops at the fix until what is asked after it is answered. Whether to go on, because the answer says so or the
    /// fix is out of the question.
    bool offer(const Fix& fix, const std::string& name, Purpose purpose) {
        const std::string_view given = verdict_on(fix, purpose, name);
        const bool open = case_.reopened == name || given.empty();
        if (open && is_left_out(fix)) {
            return true;
        }
        position_.now = TryFix{&fix, open, purpose};
        position_.id = open ? name : "";
        if (open) {
            return false;
        }
        position_.path.push_back({name, std::string(given), nullptr, &fix, purpose});
        decided_.tried = tried_on(position_.path);
        decided_.worked = worked_on(position_.path);
        if (goes_on_after(purpose, given)) {
            return true;
        }
        std::get<TryFix>(position_.now).shows_in_backups = shows_in_backups(knowledge_, position_);
        return false;
    }

    bool pass(const GuideId& body) {
        const Guide* guide = find(knowledge_, body);
        if (guide != nullptr) {
            enter(*guide);
        }
        return guide != nullptr;
    }

    bool pass(const EscalationId& body) {
        position_.now = GiveUp{find(knowledge_, body)};
        position_.id.clear();
        return false;
    }

    const Knowledge& knowledge_;
    const Case& case_;
    const Guide* guide_ = nullptr;
    const Node* node_ = nullptr;
    Decided decided_;
    std::optional<std::vector<Passed>> done_with_;  ///< looked for where it is needed
    Position position_;
    Learning learning_{position_};
};

}  // namespace

Start start_at(const Knowledge& knowledge, std::string_view at) {
    const Guide* guide = find(knowledge, GuideId{at});
    const Entry* entry = find_named(knowledge, at);
    if (guide != nullptr && (entry == nullptr || entry->id.text != at)) {
        return {guide, nullptr};
    }
    return entry == nullptr ? Start{} : Start{find(knowledge, entry->guide), entry};
}

Position position(const Knowledge& knowledge, const Case& the_case) { return Walk(knowledge, the_case).to_its_end(); }

}  // namespace vmbackup_diag::engine
