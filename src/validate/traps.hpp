// Characters that a text editor puts into a command and a shell does not understand.
#pragma once

#include <array>
#include <string_view>

namespace vmbackup_diag::validate {

struct Trap {
    std::string_view characters;
    std::string_view name;
    std::string_view instead;
};

inline constexpr std::array traps{
    Trap{"\u2010", "a typographic hyphen", "write -"},
    Trap{"\u2011", "a hyphen that does not break", "write -"},
    Trap{"\u2012", "a typographic dash (figure dash)", "write -"},
    Trap{"\u2013", "a typographic dash (en dash)", "write -"},
    Trap{"\u2014", "a typographic dash (em dash)", "write -"},
    Trap{"\u2015", "a typographic dash (bar)", "write -"},
    Trap{"\u2212", "a minus sign that is no hyphen", "write -"},
    Trap{"\u2018", "a typographic quote", "write '"},
    Trap{"\u2019", "a typographic quote", "write '"},
    Trap{"\u201A", "a typographic quote", "write '"},
    Trap{"\u201B", "a typographic quote", "write '"},
    Trap{"\u2032", "a prime that is no quote", "write '"},
    Trap{"\u00B4", "an accent that is no quote", "write '"},
    Trap{"\u201C", "a typographic quote", "write \""},
    Trap{"\u201D", "a typographic quote", "write \""},
    Trap{"\u201E", "a typographic quote", "write \""},
    Trap{"\u2033", "a double prime that is no quote", "write \""},
    Trap{"\u00A0", "a non-breaking space", "write a blank"},
    Trap{"\u2007", "a non-breaking space", "write a blank"},
    Trap{"\u2009", "a thin space", "write a blank"},
    Trap{"\u202F", "a non-breaking space", "write a blank"},
    Trap{"\u3000", "a wide space", "write a blank"},
    Trap{"\u2026", "a typographic ellipsis", "write what stands there"},
};

}  // namespace vmbackup_diag::validate
