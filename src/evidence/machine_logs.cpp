#include "machine_logs.hpp"

namespace vmbackup_diag::evidence {

LogWriter MachineLogs::read(const LogLine& line, std::size_t begin, std::size_t end) {
    const LogWriter writer = line.form->kind->writer;
    if (writer == LogWriter::extension) {
        return read_extension(line, begin, end);
    }
    if (writer == LogWriter::agent) {
        read_agent(line, begin, end);
    } else {
        out_.give(never_past, begin, end, HandOver::Words::of_trouble);
    }
    return writer;
}

void MachineLogs::read_more(LogWriter of, std::size_t begin, std::size_t end) {
    if (of == LogWriter::extension) {
        out_.give({PartKind::open, machine_}, begin, end, HandOver::Words::of_trouble);
    } else if (is_about_the_host(out_.text(begin, end))) {
        out_.give(agent_.part_of_host(agents_time_), begin, end, HandOver::Words::all);
    } else {
        give_of_agent(begin, end);
    }
}

/// Behind the end of a run that failed, what has no form is not known to belong to it.
LogWriter MachineLogs::read_extension(const LogLine& line, std::size_t begin, std::size_t end) {
    extension_.begin_line(line.time);
    last_.read(line, {out_.text_from(begin), out_.offset(begin), out_.place(begin), {}});
    const std::string_view says = out_.text(begin, end).substr(line.message - line.begin);
    const std::size_t report = says.find(says_how_it_ended);
    const auto ended = report < says.size() ? end_of_run(says.substr(report)) : std::nullopt;
    out_.give({PartKind::open, machine_}, begin, end, HandOver::Words::of_trouble);
    if (ended) {
        extension_.end_run({.time = line.time, .line = out_.line(), .end = *ended});
    }
    return ended == RunEnd::failed ? LogWriter::other : LogWriter::extension;
}

void MachineLogs::read_agent(const LogLine& line, std::size_t begin, std::size_t end) {
    agents_time_ = line.time;
    const std::string_view said = out_.text(begin, end);
    if (line.form->is_information) {
        if (said.find(says_recovered) != said.npos) {
            agent_.recover(line.time, out_.line());
        }
        out_.give(never_past, end);
    } else if (is_about_the_host(said)) {
        out_.give(agent_.part_of_host(line.time), begin, end, HandOver::Words::all);
    } else {
        agent_has_failed_ = agent_has_failed_ || line.form->form == "ERROR ";
        give_of_agent(begin, end);
    }
}

/// What the agent says of other things than the host.
void MachineLogs::give_of_agent(std::size_t begin, std::size_t end) {
    if (out_.is_in_words(end)) {
        agents_words_.append(out_.text(begin, end)) += ' ';
    }
    out_.give(never_past, end);
}

void MachineLogs::finish() {
    if (const auto hang = last_.hang()) {
        extension_.hang(last_.time(), hang->begin.line);
    }
}

bool MachineLogs::holds(PartKind kind) const {
    switch (kind) {
        case PartKind::before:
        case PartKind::failed:
        case PartKind::since:
        case PartKind::open: return extension_.holds(kind);
        default: return true;
    }
}

std::vector<std::string> MachineLogs::notes() const {
    std::vector<std::string> out;
    if (extension_.has_past()) {
        out.push_back(extension_.note());
    }
    if (agent_.has_past()) {
        out.push_back(agent_.note());
    }
    return out;
}

/// After a recovery the agent's warnings count only where there is an error besides.
std::string_view MachineLogs::words_of_agent() const {
    return agent_.has_recovered() && !agent_has_failed_ ? std::string_view{} : std::string_view(agents_words_);
}

}  // namespace vmbackup_diag::evidence
