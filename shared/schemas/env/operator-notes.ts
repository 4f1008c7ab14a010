/**
 * Path under which a deployment notes, in JSON objects of variables as functions are told them, where tables, buckets and queues
 * of its cluster are: for the operator's command line.
 */
export const operatorNotes = (environmentName: string): string => `/zhanqun/${environmentName}/operator`;
