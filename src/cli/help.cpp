// `help`: what a command takes, a topic, or all of it as a manual page.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "commands.hpp"
#include "help_text.hpp"
#include "help_topics.hpp"
#include "man.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::cli {
namespace {

render::Page topic_page(const HelpTopic& topic) {
    render::Page page;
    add(page, render::Role::heading, std::string(topic.title));
    for (const std::string_view paragraph : topic.text) {
        add_blank(page);
        add(page, render::Role::text, std::string(paragraph));
    }
    add_blank(page);
    for (const HelpRow& row : topic.rows) {
        add(page, render::Role::answer, row.word);
        add(page, render::Role::text, row.meaning, 4);
    }
    return page;
}

/// Whether the words lead from command to command.
bool is_command(const CommandLine& whole, const std::vector<std::string>& words) {
    const CommandLine* at = &whole;
    for (const std::string& word : words) {
        at = at == nullptr ? nullptr : find_command(*at, word);
    }
    return at != nullptr;
}

std::string help_of(std::vector<std::string> command) {
    command.insert(command.begin(), "vmbackup-diag");
    command.emplace_back("--help");
    return std::get<AskedFor>(arguments(command)).text;
}

desk::Failure no_such_topic(const std::string& asked, const CommandLine& whole, const std::vector<HelpTopic>& topics) {
    std::vector<std::string_view> known;
    for (const CommandLine& command : whole.commands) {
        known.push_back(command.name);
    }
    for (const HelpTopic& topic : topics) {
        known.push_back(topic.id);
    }
    const std::string_view meant = nearest(asked, known);
    return {outside::ExitCode::usage, fmt::format("there is no command or topic \"{}\"", clean(asked)),
            meant.empty() ? fmt::format("expected one of {}", fmt::join(known, ", "))
                          : fmt::format("did you mean \"vmbackup-diag help {}\"?", meant)};
}

}  // namespace

outside::ExitCode help(const Session& session) {
    const CommandLine whole = command_line();
    const std::vector<HelpTopic> topics = help_topics(whole);
    const std::vector<std::string>& asked = session.options().inputs;
    if (session.options().man || asked == std::vector<std::string>{"man"}) {
        session.out() << man_page(whole, session.tool());
        return outside::ExitCode::identified;
    }
    if (is_command(whole, asked)) {
        session.out() << fitted(help_of(asked), session.width());
        return outside::ExitCode::identified;
    }
    const std::string words = fmt::format("{}", fmt::join(asked, " "));
    const auto topic = std::ranges::find(topics, words, &HelpTopic::id);
    if (topic == topics.end()) {
        return session.fail(no_such_topic(words, whole, topics));
    }
    session.print(topic_page(*topic));
    return outside::ExitCode::identified;
}

}  // namespace vmbackup_diag::cli
