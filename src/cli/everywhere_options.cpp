// The options that work with every command.
#include "described.hpp"
#include "option_words.hpp"

namespace vmbackup_diag::cli {
namespace {

constexpr std::array<std::pair<std::string_view, desk::Color>, 3> colors{
    {{"auto", desk::Color::automatic}, {"always", desk::Color::always}, {"never", desk::Color::never}}};

}  // namespace

void add_everywhere(CLI::App& app, Request& request) {
    auto& [options, manner] = request;
    app.add_flag_callback(
        "--json", [&request] { request.manner.format = desk::Format::json; }, "The same as --format json");
    add_choice(
        app, "--format", manner.format, formats, [](const auto& row) { return row.id; },
        [](const auto& row) { return row.format; }, "How to print the result");
    app.add_option("--kb", options.kb, "Lay your own knowledge over the built-in one; may be repeated")
        ->option_text("PATH")
        ->allow_extra_args(false);
    app.add_flag_callback(
        "--no-builtin-kb", [&request] { request.options.builtin_kb = false; }, "Use only the knowledge of --kb");
    add_word(app, "--os", options.os, "The VM's system: leave out what is for the other");
    app.add_option("--set", options.set, "Fill a placeholder such as vm, resource-group or vault; may be repeated")
        ->option_text("NAME=VALUE")
        ->allow_extra_args(false);
    for (const auto& limit : limit_words) {
        app.add_flag_callback(
            fmt::format("--{}", limit.id), [&request, value = limit.value] { request.options.limits.push_back(value); },
            fmt::format("Leave out a fix where {}", limit.shown));
    }
    add_named(app, "--color", manner.color, colors, "Whether to use colours");
    app.add_option("--width", manner.width, "Wrap text at N columns")->option_text("N")->check(CLI::Range(20, 1000));
    app.add_flag("--linear", manner.linear, "Only ever add lines: for screen readers and simple terminals");
    app.add_flag("--no-input", manner.no_input, "Never ask; end with status 5 where an answer is needed");
    app.add_flag("--quiet", manner.quiet, "Leave out notes");
}

}  // namespace vmbackup_diag::cli
