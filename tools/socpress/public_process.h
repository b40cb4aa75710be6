// The process that builds a public report: input on standard input, report on standard output, nothing else open.
#pragma once

namespace socpress {

/// Before: started by SystemProcesses with assemble::public_child_argument.
[[noreturn]] int run_public_process();

}  // namespace socpress
