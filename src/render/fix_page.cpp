#include "vmbackup_diag/render/fix_page.hpp"

#include <fmt/format.h>

#include "vmbackup_diag/model/inside.hpp"
#include "vmbackup_diag/render/command.hpp"

namespace vmbackup_diag::render {
namespace {

constexpr std::size_t step_indent = 2;
constexpr std::size_t inside_step = 5;

void add_command(Page& out, const Command& command, const Context& context, std::string_view lead) {
    const std::string text = filled(command, context);
    if (command.shell == Shell::portal) {
        add(out, Role::step, fmt::format("{}Azure portal: {}", lead, text), inside_step, 2);
        return;
    }
    add(out, Role::quiet, fmt::format("{}{}:", lead, word(command.shell).shown), inside_step);
    add_verbatim(out, text, inside_step);
}

std::string needs(const Fix& fix) {
    std::string rights;
    for (const Right right : fix.rights) {
        rights += fmt::format("{}{}", rights.empty() ? "" : ", ", word(right).shown);
    }
    return rights;
}

}  // namespace

std::string shown(std::span<const Os> systems) {
    std::string out;
    for (const Os os : systems) {
        out += fmt::format("{}{}", out.empty() ? "" : " and ", word(os).shown);
    }
    return out;
}

std::string duration(int minutes) {
    constexpr int hour = 60;
    constexpr int day = 24 * hour;
    if (minutes > day && minutes % day == 0) {
        return fmt::format("{} days", minutes / day);
    }
    if (minutes == 1 || minutes % hour != 0) {
        return minutes == 1 ? "1 minute" : fmt::format("{} minutes", minutes);
    }
    return minutes == hour ? "1 hour" : fmt::format("{} hours", minutes / hour);
}

std::vector<const Fix*> first_fixes(std::span<const Fix* const> fixes, std::span<const Os> systems,
                                    const Context& context) {
    std::vector<const Fix*> first;
    for (const Os os : context.os ? std::span<const Os>(&*context.os, 1) : systems) {
        const auto fix = std::ranges::find_if(fixes, [&](const Fix* one) { return concerns(one->os, os); });
        if (fix != fixes.end() && std::ranges::find(first, *fix) == first.end()) {
            first.push_back(*fix);
        }
    }
    return first;
}

Page page(const Step& step, const Context& context, std::string lead) {
    Page out;
    const std::size_t indent = lead.empty() ? inside_step : step_indent;
    Line line{{{Role::step, fmt::format("{}{}{}", lead, lead.empty() ? "" : " ", step.text)}},
              indent,
              lead.empty() ? 0 : lead.size() + 1};
    if (step.risk != Risk::safe) {
        line.spans.push_back({Role::warning, fmt::format(" [{}]", word(step.risk).shown)});
    }
    out.push_back(std::move(line));
    for (std::size_t n = 0; n < step.commands.size(); ++n) {
        add_command(out, step.commands[n], context, n == 0 ? "" : "or ");
    }
    return out;
}

std::string_view title_of_check(const Fix& fix) {
    return fix.finds_out ? "Check that you know enough" : "Check that it worked";
}

std::string_view title_of_next(bool finds_out) { return finds_out ? "After that" : "If that does not help, next"; }

Page page(const Fix& fix, const Context& context, std::string_view lead) {
    Page out;
    add(out, Role::heading, fmt::format("{}{} ({})", lead, fix.title, shown(fix.os)));
    add(out, Role::quiet,
        fmt::format("Takes about {}. Risk: {}. Needs: {}.", duration(fix.minutes), word(risk(fix)).shown, needs(fix)));
    const std::vector<Step> steps = steps_for(fix, context.facts);
    for (std::size_t n = 0; n < steps.size(); ++n) {
        add(out, page(steps[n], context, fmt::format("{}.", n + 1)));
    }
    add_blank(out);
    const std::string wait = fix.wait_minutes == 0 ? "" : fmt::format(" (allow {} first)", duration(fix.wait_minutes));
    add(out, Role::heading, fmt::format("{}{}", title_of_check(fix), wait));
    add(out, page(fix.verify, context, ""));
    return out;
}

Page page_within(std::span<const Limit> limits, const Step& step, const Context& context, std::string lead) {
    Page out = page(step, context, std::move(lead));
    if (std::ranges::find(limits, Limit::no_guest_access) != limits.end() && is_inside_only(step)) {
        out.front().spans.push_back({Role::warning, fmt::format(" [needs {}]", word(Right::guest_admin).shown)});
    }
    return out;
}

}  // namespace vmbackup_diag::render
