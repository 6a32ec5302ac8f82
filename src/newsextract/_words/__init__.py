"""Words as data: what each file of ``data/<language>`` holds, one class a file, with patterns and checks."""
