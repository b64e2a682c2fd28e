#include "stamps.hpp"

#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::evidence {
namespace {

StampForm form_of(char between_date, char behind_date) {
    const bool is_spaced = behind_date == ' ' || behind_date == '\t';
    return between_date == '/' && is_spaced            ? StampForm::slashed
           : between_date == '-' && is_spaced          ? StampForm::dashed
           : between_date == '-' && behind_date == 'T' ? StampForm::utc
                                                       : StampForm::none;
}

}  // namespace

Stamp stamp_at(std::string_view text, std::size_t at) {
    constexpr std::size_t before_fraction = std::string_view("2026-08-01 02:00:10.").size();
    if (text.size() <= at + before_fraction) {
        return {};
    }
    const char* const stamp = text.data() + at;
    const StampForm form = form_of(stamp[4], stamp[10]);
    const bool is_shaped = stamp[7] == stamp[4] && stamp[13] == ':' && stamp[16] == ':' && stamp[19] == '.';
    if (form == StampForm::none || !is_shaped || (at > 0 && is_digit(text[at - 1]))) {
        return {};
    }
    std::size_t end = at + before_fraction;
    while (end < text.size() && is_digit(text[end])) {
        ++end;
    }
    if (form == StampForm::utc) {
        return end < text.size() && text[end] == 'Z' ? Stamp{form, end + 1} : Stamp{};
    }
    return {form, end};
}

std::optional<LogTime> time_of(std::string_view stamp) {
    bool has_other = false;
    const auto digit = [&](std::size_t at) {
        const auto value = static_cast<unsigned char>(stamp[at] - '0');
        has_other = has_other || value > 9;
        return LogTime{value};
    };
    const auto number = [&](std::size_t at) { return digit(at) * 10 + digit(at + 1); };
    const LogTime days = ((number(0) * 100 + number(2)) * 12 + number(5)) * 31 + number(8);
    const LogTime time = days * seconds_of_day + (number(11) * 60 + number(14)) * seconds_of_minute + number(17);
    return has_other ? std::nullopt : std::optional(time);
}

bool has_time_of_day(std::string_view line) {
    constexpr std::size_t near = 64;
    line = line.substr(0, near);
    const auto digits_at = [&](std::size_t at) {
        return at + 1 < line.size() && is_digit(line[at]) && is_digit(line[at + 1]);
    };
    for (std::size_t colon = line.find(':', 2); colon != line.npos; colon = line.find(':', colon + 1)) {
        if (digits_at(colon - 2) && digits_at(colon + 1) && line.substr(colon + 3).starts_with(':')) {
            return true;
        }
    }
    return false;
}

}  // namespace vmbackup_diag::evidence
