// What somebody types in a conversation, and what it does.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>

#include "conversation.hpp"
#include "vmbackup_diag/conversation/report.hpp"
#include "vmbackup_diag/engine/edit.hpp"
#include "vmbackup_diag/model/text.hpp"
#include "vmbackup_diag/render/fix_page.hpp"
#include "vmbackup_diag/typing/key_words.hpp"
#include "vmbackup_diag/typing/spoken.hpp"
#include "vmbackup_diag/typing/typed.hpp"
#include "vmbackup_diag/typing/typed_limits.hpp"

namespace vmbackup_diag::conversation {
namespace {

std::vector<LeftOut> left_out_since(const Position& before, const Position& now) {
    std::vector<LeftOut> news;
    std::ranges::copy_if(now.left_out, std::back_inserter(news), [&](const LeftOut& one) {
        return std::ranges::find(before.left_out, one.fix, &LeftOut::fix) == before.left_out.end();
    });
    return news;
}

}  // namespace

void Conversation::take(const std::string& text) {
    static constexpr std::array keys{
        Key{"?", &Conversation::show_why},
        Key{"??", &Conversation::show_how},
        Key{"h", &Conversation::show_keys},
        Key{"s", &Conversation::show_summary},
        Key{"r", &Conversation::restart},
        Key{"b", &Conversation::go_back},
        Key{"u", &Conversation::undo},
        Key{"p", &Conversation::show_page},
        Key{"q", &Conversation::quit},
        Key{"edit", &Conversation::tell_how_to_edit},
        Key{"report", &Conversation::tell_how_to_report},
    };
    const std::size_t blank = std::min(text.find(' '), text.size());
    const std::string first = lower(text.substr(0, blank));
    const std::string letters = typing::letters_of(text);
    const std::string_view said = typing::key_said_by(letters);
    const std::string_view word = !said.empty()                       ? said
                                  : typing::key_called(first).empty() ? std::string_view(first)
                                                                      : typing::key_called(first);
    const std::string about = text.substr(std::min(blank + 1, text.size()));
    const bool is_about_one = !about.empty() && about.find(' ') == about.npos;
    const auto key = std::ranges::find(keys, word, &Key::name);
    if (!typing::choice_typed_whole(choices(), text).empty()) {
        answer(text);
    } else if (key != keys.end() && (blank == text.size() || !said.empty())) {
        (this->*key->act)();
    } else if (typing::asks_back(letters) || (is_at_fix() && typing::answer_said_by(letters) == unknown)) {
        show_why();
        show_how();
    } else if ((word == "b" || word == "edit") && is_about_one) {
        reopen(about);
    } else if (const auto limits = typing::limits_typed(text); !limits.empty()) {
        leave_out(limits);
    } else if (word == "report" && (is_about_one || (!about.empty() && !wrong_report_name(path_typed(about))))) {
        const std::string path = path_typed(about);
        const auto failure = wrong_report_name(path);
        failure ? say(fmt::format("{}: {}.", failure->error, failure->hint)) : report(path);
    } else {
        answer(text);
    }
}

/// As a shell takes a path: without quotes around it, and from one's own folder on.
std::string Conversation::path_typed(std::string_view text) const {
    const bool is_quoted =
        text.size() > 1 && text.front() == text.back() && (text.front() == '"' || text.front() == '\'');
    text = is_quoted ? text.substr(1, text.size() - 2) : text;
    const std::string home = desk_.surroundings().variable("HOME");
    return text.starts_with("~/") && !home.empty() ? home + std::string(text.substr(1)) : std::string(text);
}

void Conversation::tell_how_to_edit() { say("edit takes the name of a question, as s shows it: edit start."); }
void Conversation::tell_how_to_report() {
    say("report takes the name of a file that ends in .md, .html or .json: report ticket.md.");
}

void Conversation::show_why() { desk_.ask(render::why_page(now())); }
void Conversation::show_how() { desk_.ask(render::how_page(now(), context())); }
void Conversation::show_keys() { desk_.ask(render::keys_page(asker_->typing())); }

void Conversation::show_summary() {
    const auto answers = engine::live_answers(desk_.knowledge(), the_case());
    const auto kept = std::span(answers).subspan(std::min(now().path.size(), answers.size()));
    render::Page page = render::summary_page(desk_.knowledge(), now(), kept);
    add(page, render::also_seen_page(also_seen(history_.now(), now().entry)));
    if (is_verdict()) {
        render::Verdict here = as_verdict();
        here.answers = render::Answers::above;
        add(page, render::Role::heading, "Why this");
        add(page, render::ledger_page(desk_.knowledge(), here));
    }
    desk_.ask(page);
}

/// From now on, and until it is undone, what needs more is passed over. Where that leaves nothing, it can still be
/// undone.
void Conversation::leave_out(const std::vector<Limit>& limits) {
    const Position before = now();
    const std::string shown = is_verdict() ? desk_.shown(verdict()) : "";
    Case next = the_case();
    for (const Limit limit : limits) {
        const bool is_news = std::ranges::find(next.limits, limit) == next.limits.end();
        const std::string_view where = vmbackup_diag::word(limit).shown;
        say(is_news ? fmt::format("From here on a fix is left out where {}. u undoes that.", where)
                    : fmt::format("A fix is left out already where {}.", where));
        next.limits.insert(next.limits.end(), is_news ? 1 : 0, limit);
    }
    if (next.limits.size() == before.limits.size()) {
        return;
    }
    history_.change(std::move(next));
    stand();
    if (!is_verdict()) {
        desk_.ask(render::left_out_page(left_out_since(before, now())));
    } else if (desk_.shown(verdict()) != shown) {
        show_verdict();
    }
    show_question();
}

void Conversation::quit() {
    take_leave();
    status_ = outside::ExitCode::identified;
}

}  // namespace vmbackup_diag::conversation
