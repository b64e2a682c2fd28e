#include "diagnoses.hpp"

#include <fmt/format.h>

#include <utility>
#include <variant>

#include "commands.hpp"

namespace vmbackup_diag::cli {

void Diagnoses::add(Diagnosis diagnosis) {
    if (diagnosis.status != Status::identified) {
        status_ = outside::ExitCode::not_identified;
    }
    if (session_.manner().format == desk::Format::json && expected_ > 1) {
        waiting_.push_back(std::move(diagnosis));
    } else {
        print(diagnosis);
    }
}

void Diagnoses::add(const std::string& given, FileRead outcome) {
    if (auto* diagnosis = std::get_if<Diagnosis>(&outcome)) {
        add(std::move(*diagnosis));
    } else if (const auto* conversation = std::get_if<typing::PastedCase>(&outcome)) {
        without_ = given_case(session_, given, *conversation, expected_);
    } else {
        without_ = session_.fail(std::get<desk::Failure>(outcome));
    }
}

void Diagnoses::print(const Diagnosis& diagnosis) {
    for (const std::string& note : diagnosis.notes) {
        session_.note(fmt::format("{}: {}", diagnosis.source, note));
    }
    if (desk::is_machine(session_.manner().format)) {
        session_.print([&](render::JsonWriter& out) { write(out, session_.knowledge(), diagnosis, session_.tool()); });
    } else if (session_.manner().format == desk::Format::markdown) {
        session_.out() << render::markdown(session_.knowledge(), diagnosis);
    } else {
        render::Page page = render::page(session_.knowledge(), diagnosis, detail_, session_.options().limits);
        if (printed_) {
            page.insert(page.begin(), {render::Line{}, render::Line{}});
        }
        session_.print(page);
    }
    printed_ = true;
}

outside::ExitCode Diagnoses::finish() {
    if (!waiting_.empty()) {
        session_.print([&](render::JsonWriter& out) {
            out.begin_object().member("schema", "vmbackup-diag/diagnoses/1").key("tool");
            write(out, session_.tool());
            out.list("diagnoses", waiting_,
                     [&](const Diagnosis& diagnosis) { write(out, session_.knowledge(), diagnosis, session_.tool()); });
            out.end_object();
        });
    }
    return without_.value_or(status_);
}

}  // namespace vmbackup_diag::cli
