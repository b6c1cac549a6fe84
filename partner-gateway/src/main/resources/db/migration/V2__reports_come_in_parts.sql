-- An advance may be paid in parts, fees at assignment and interest at settlement, a short balance later: each is a report.
DROP INDEX payment_report_once;
