// How the parser names in its help what stands in a place: once, with its dots where there may be several.
#pragma once

#include <CLI/CLI.hpp>
#include <string>

namespace vmbackup_diag::cli {

class HelpFormatter : public CLI::Formatter {
    /// What an option takes is told by its text alone; where that is its name with dots, it is the name.
    static bool is_named_by_text(const CLI::Option& option) {
        return option.get_positional() && option.get_option_text().starts_with(option.get_name(true, false));
    }

    std::string make_option_name(const CLI::Option* option, bool is_place) const override {
        return is_named_by_text(*option) ? option->get_option_text()
                                         : CLI::Formatter::make_option_name(option, is_place);
    }

    std::string make_option_opts(const CLI::Option* option) const override {
        return is_named_by_text(*option) ? "" : CLI::Formatter::make_option_opts(option);
    }

    std::string make_option_usage(const CLI::Option* option) const override {
        const std::string name = make_option_name(option, true);
        return option->get_required() ? name : "[" + name + "]";
    }
};

}  // namespace vmbackup_diag::cli
